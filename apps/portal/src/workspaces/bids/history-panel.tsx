import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import {
  type Column,
  DataTable,
  DateTime,
  DownloadButton,
  EmptyState,
  Panel,
  StatusTag,
} from '../../kit/index.js';
import type { OwnBid } from './types.js';

interface HistoryPanelProps {
  readonly tenderId: string;
  /** Of prices when left out. */
  readonly title?: string;
  readonly bids: readonly OwnBid[];
  readonly onReceipt: (bid: OwnBid) => void;
}

/** Every version that the company handed in, with receipt and envelope (递交历史). */
export function HistoryPanel({ tenderId, title, bids, onReceipt }: HistoryPanelProps) {
  const { t } = useTranslation('bids');
  const heading = title ?? t('history.title');
  const columns: Column<OwnBid>[] = [
    {
      key: 'version',
      title: t('history.version'),
      width: 80,
      render: ({ version }) => t('history.versionText', { version: String(version) }),
    },
    {
      key: 'state',
      title: t('history.state'),
      width: 150,
      render: ({ state }) => <StatusTag kind="ownBid" state={state} />,
    },
    {
      key: 'at',
      title: t('history.at'),
      align: 'end',
      width: 160,
      render: ({ at }) => <DateTime value={at} precision="second" />,
    },
    { key: 'by', title: t('history.by'), width: 90, render: ({ submittedBy }) => submittedBy },
    {
      key: 'actions',
      title: t('history.receipt'),
      width: 170,
      render: (bid) => (
        <span className="jc-bid-actions">
          <Button type="link" size="small" onClick={() => onReceipt(bid)}>
            {t('history.show')}
          </Button>
          <DownloadButton
            type="link"
            href={`/api/v1/tenders/${tenderId}/bids/${bid.id}/envelope`}
            fileName={`${bid.id}.jicai`}
          >
            {t('history.envelope')}
          </DownloadButton>
        </span>
      ),
    },
  ];
  return (
    <Panel title={heading} flush>
      {bids.length === 0 ? (
        <EmptyState text={t('history.empty')} />
      ) : (
        <DataTable caption={heading} columns={columns} rows={bids} rowKey={({ id }) => id} />
      )}
    </Panel>
  );
}
