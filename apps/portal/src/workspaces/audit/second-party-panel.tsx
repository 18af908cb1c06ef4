import { Button, InputNumber, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import { DownloadButton, Field, Panel, ProblemBar, Tag } from '../../kit/index.js';
import { type CounterSignature, readCounterSignature } from './counter-signature.js';
import './audit.css';

/** What a second party does: download, verify and sign on its own machine, upload (第二方操作). */
export function SecondPartyPanel() {
  const { t } = useTranslation('audit');
  const may = useMay();
  const [after, setAfter] = useState(0);
  return (
    <Panel title={t('how.title')}>
      <div className="jc-stack">
        <ol className="jc-audit-steps">
          <li>{t('how.key')}</li>
          <li>{t('how.download')}</li>
          <li>{t('how.sign')}</li>
          <li>{t('how.upload')}</li>
          <li>{t('how.verify')}</li>
        </ol>
        <div className="jc-audit-row">
          {may('audit.export') ? (
            <>
              <Field label={t('how.from')} hint={t('how.fromHint')}>
                <InputNumber min={0} precision={0} value={after} onChange={(value) => setAfter(value ?? 0)} />
              </Field>
              <DownloadButton href={`/api/v1/audit/export?after=${after}`} fileName="jicai-audit.jsonl">
                {t('checkpoints.download')}
              </DownloadButton>
            </>
          ) : null}
          {may('audit.countersign') ? <CounterSign /> : null}
        </div>
      </div>
    </Panel>
  );
}

function CounterSign() {
  const { t } = useTranslation('audit');
  const [unreadable, setUnreadable] = useState(false);
  const deed = useDeed({
    send: (body: CounterSignature, init) =>
      answered(api.POST('/api/v1/audit/counter-signatures', { ...init, body })),
    changes: [['audit']],
  });
  const take = (file: File) => {
    void file.text().then((text) => {
      const signature = readCounterSignature(text);
      setUnreadable(signature === undefined);
      if (signature) deed.perform(signature);
    });
    return false;
  };
  const { result } = deed;
  return (
    <div className="jc-stack">
      <Upload accept=".json,application/json" beforeUpload={take} showUploadList={false}>
        <Button loading={deed.running}>{t('checkpoints.upload')}</Button>
      </Upload>
      {unreadable ? <Tag family="blocked">{t('checkpoints.unreadable')}</Tag> : null}
      {deed.problem ? <ProblemBar problem={deed.problem} /> : null}
      {result ? (
        <Tag family={result.agrees ? 'done' : 'blocked'}>
          {result.agrees
            ? t('checkpoints.uploaded', { n: String(result.n) })
            : t('checkpoints.differs', { n: String(result.n) })}
        </Tag>
      ) : null}
    </div>
  );
}
