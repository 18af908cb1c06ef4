import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { saveFile } from '../../api/download.js';
import { Code, DateTime, Facts, PrintButton } from '../../kit/index.js';
import type { SignedReceiptView, TenderNotice } from './types.js';

interface ReceiptSheetProps {
  readonly notice: TenderNotice;
  readonly receipt: SignedReceiptView;
}

/** The signed receipt as the document that it is (投标递交回执). */
export function ReceiptSheet({ notice, receipt }: ReceiptSheetProps) {
  const { t } = useTranslation('bids');
  const { record } = receipt;
  const save = () => {
    const file = new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' });
    const part = record.part === 'price' ? '' : `-${record.part}`;
    saveFile(file, `${record.round}${part}-receipt-v${record.version}.json`);
  };
  return (
    <article className="jc-panel jc-bid-receipt" aria-labelledby="bid-receipt-title">
      <p className="jc-note jc-bid-receipt-path">
        <span>{notice.issuer}</span>
        <span>{t('receipt.seq', { seq: String(record.seq) })}</span>
      </p>
      <h2 id="bid-receipt-title">{t('receipt.title')}</h2>
      <p className="jc-note jc-bid-receipt-note">{t('receipt.note')}</p>
      <Facts
        boxed
        facts={[
          { label: t('receipt.round'), value: `${notice.title}（${record.round}）` },
          { label: t('receipt.part'), value: t(`parts.${record.part}`) },
          { label: t('receipt.bidder'), value: record.bidder },
          {
            label: t('receipt.version'),
            value: t('receipt.versionText', { version: String(record.version) }),
          },
          { label: t('receipt.at'), value: <DateTime value={record.at} precision="zoned" /> },
          { label: t('receipt.hash'), value: <Code value={record.hash} inFours /> },
          { label: t('receipt.ceremony'), value: <Code value={record.ceremony} inFours /> },
          { label: t('receipt.key'), value: <Code value={receipt.key} /> },
          { label: t('receipt.signature'), value: <Code value={receipt.signature} /> },
        ]}
      />
      <p className="jc-note">
        {t('receipt.verify')}{' '}
        <span className="jc-code">
          jicai receipt verify receipt.json --envelope bid.jicai --platform-key …
        </span>
      </p>
      <div className="jc-bid-tools">
        <Button type="primary" icon={<DownloadOutlined />} onClick={save}>
          {t('receipt.download')}
        </Button>
        <PrintButton />
      </div>
    </article>
  );
}
