import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Envelope, readEnvelope } from '#sealing';

import type { ProblemError } from '../../api/problem.js';
import { localProblem } from '../../api/local-problem.js';
import { Code, DeedDialog, DownloadButton, Panel, ProblemBar } from '../../kit/index.js';
import type { BidPart, SignedReceiptView, TenderNotice } from './types.js';
import { FileButton } from './wizard/price-step.js';
import { useSubmission } from './wizard/seal-step.js';

interface WaysPanelProps {
  readonly notice: TenderNotice;
  /** The part whose envelopes are taken now, if any. */
  readonly taken: BidPart | null;
  readonly onReceipt: (receipt: SignedReceiptView) => void;
}

/** Three places to seal, what each protects against, and the way in for envelopes sealed elsewhere (在哪里密封). */
export function WaysPanel({ notice, taken, onReceipt }: WaysPanelProps) {
  const { t, i18n } = useTranslation('bids');
  const [envelope, setEnvelope] = useState<Envelope>();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const submit = useSubmission(notice.id);
  const take = async (file: File) => {
    setProblem(null);
    try {
      setEnvelope(readEnvelope(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      setProblem(localProblem(error, i18n.language));
    }
  };
  return (
    <Panel title={t('ways.title')}>
      <div className="jc-stack">
        {(['portal', 'offline', 'command'] as const).map((way) => (
          <div key={way}>
            <strong>{t(`ways.${way}`)}</strong>
            <p className="jc-note">{t(`ways.${way}Text`)}</p>
          </div>
        ))}
        <p className="jc-note">{t('ways.limit')}</p>
        {taken === 'qualification' ? <p className="jc-note">{t('ways.pricesOffline')}</p> : null}
        <div className="jc-bid-files">
          {taken ? (
            <DownloadButton
              type="link"
              href={`/api/v1/tenders/${notice.id}/sealing-package?part=${taken}`}
              fileName="sealing-package.json"
            >
              {t('ways.package')}
            </DownloadButton>
          ) : null}
          {notice.sealingPage && taken !== 'qualification' ? (
            <DownloadButton type="link" href="/api/v1/public/sealing-page" fileName={notice.sealingPage.name}>
              {t('ways.page')}
            </DownloadButton>
          ) : null}
        </div>
        {taken ? (
          <FileButton label={t('ways.upload')} accept=".jicai" onFile={(file) => void take(file)} />
        ) : null}
        {problem ? <ProblemBar problem={problem} /> : null}
      </div>
      <DeedDialog
        open={envelope !== undefined}
        title={t('ways.uploadTitle')}
        object={[
          { label: t('receipt.round'), value: envelope?.header.round ?? '' },
          {
            label: t('receipt.version'),
            value: t('receipt.versionText', { version: String(envelope?.header.version ?? '') }),
          },
          { label: t('receipt.hash'), value: <Code value={envelope?.hash} inFours /> },
        ]}
        consequence={t('ways.uploadConsequence')}
        verb={t('ways.upload')}
        onConfirm={async () => {
          if (envelope) onReceipt((await submit.performNow(envelope)).receipt);
        }}
        onClose={() => setEnvelope(undefined)}
      />
    </Panel>
  );
}
