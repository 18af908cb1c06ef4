import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type AnyPackage, base64url, type Content, type Envelope, type ReadPackage } from '#sealing';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { localProblem } from '../../../api/local-problem.js';
import { ProblemError } from '../../../api/problem.js';
import { Code, Facts, Panel, ProblemBar, StatusIcon } from '../../../kit/index.js';
import type { BidPart, SignedReceiptView } from '../types.js';
import { receiptNames, sealContent, timed } from './sealing.js';

const PROCESS = [
  { key: 'checked', where: 'onThisMachine' },
  { key: 'sealed', where: 'onThisMachine' },
  { key: 'sent', where: 'onServer' },
  { key: 'verified', where: 'onThisMachine' },
] as const;
type Stage = (typeof PROCESS)[number]['key'];
type Times = Partial<Record<Stage, number>>;

/** What happened on the way to a receipt: how long each stage took, and how large the envelope is. */
export interface SealingRun {
  readonly part: BidPart;
  readonly times: Times;
  readonly size: number;
}

interface SealStepProps {
  readonly tenderId: string;
  readonly platformKey: string;
  readonly noticeHash: string;
  readonly read: ReadPackage<AnyPackage>;
  readonly content: Content;
  /** How long the check of prices or statements took. */
  readonly checkMs: number;
  readonly onBack: () => void;
  readonly onReceipt: (receipt: SignedReceiptView, run: SealingRun) => void;
}

/** Sealing on this machine, handing in, and the check of the receipt, each with its time (密封与递交). */
export function SealStep(props: SealStepProps) {
  const { t } = useTranslation('bids');
  const { read, content, noticeHash, onBack } = props;
  const { part } = content;
  const [compared, setCompared] = useState(false);
  const work = useSealing(props);
  const { officers, k } = read.contents.ceremony.record;
  if (read.ceremonyHash !== noticeHash)
    return (
      <ProblemBar problem={new ProblemError({ code: 'ceremony-differs', title: t('seal.differs') }, -1)} />
    );
  return (
    <>
      <Panel title={t('seal.compare')}>
        <div className="jc-stack">
          <Facts
            facts={[
              { label: t('seal.ceremony'), value: <Code value={read.ceremonyHash} inFours /> },
              {
                label: t('seal.officers'),
                value: (
                  <>
                    {officers.map(({ id }) => id).join('、')}
                    <div className="jc-note">
                      {t('seal.quorum', { k: String(k), n: String(officers.length) })}
                    </div>
                  </>
                ),
              },
            ]}
          />
          <p className="jc-note">{t('seal.compareHint')}</p>
          <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
            {t('seal.compared')}
          </Checkbox>
        </div>
      </Panel>
      <Panel title={t('seal.process')}>
        <div className="jc-stack">
          <SealingProcess part={part} times={work.times} size={work.envelope?.sealed.length} />
          {work.problem ? <ProblemBar problem={work.problem} /> : null}
          <div className="jc-bid-tools">
            <Button disabled={work.running} onClick={onBack}>
              {t('check.back')}
            </Button>
            <Button
              type="primary"
              loading={work.running}
              disabled={!compared}
              onClick={() => void work.start()}
            >
              {t(work.envelope ? 'seal.again' : 'seal.act')}
            </Button>
            {compared ? null : <span className="jc-note">{t('seal.missing')}</span>}
          </div>
        </div>
      </Panel>
    </>
  );
}

/** An envelope is made once; when the answer was lost, the same one is sent again. */
function useSealing({ tenderId, platformKey, read, content, checkMs, onReceipt }: SealStepProps) {
  const { t, i18n } = useTranslation('bids');
  const [times, setTimes] = useState<Times>({ checked: checkMs });
  const [envelope, setEnvelope] = useState<Envelope>();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const submit = useSubmission(tenderId);
  const start = async () => {
    setRunning(true);
    setProblem(null);
    try {
      const made = envelope
        ? { value: envelope, ms: times.sealed ?? 0 }
        : await timed(() => sealContent(read, content));
      setEnvelope(made.value);
      setTimes((known) => ({ ...known, sealed: made.ms }));
      const sent = await timed(() => submit.performNow(made.value));
      setTimes((known) => ({ ...known, sent: sent.ms }));
      const { receipt } = sent.value;
      const verified = await timed(() => receiptNames(receipt, made.value, platformKey));
      if (!verified.value)
        throw new ProblemError({ code: 'receipt-differs', title: t('seal.receiptDiffers') }, -1);
      onReceipt(receipt, {
        part: content.part,
        times: { checked: checkMs, sealed: made.ms, sent: sent.ms, verified: verified.ms },
        size: made.value.sealed.length,
      });
    } catch (error) {
      setProblem(localProblem(error, i18n.language));
    } finally {
      setRunning(false);
    }
  };
  return { times, envelope, running, problem, start };
}

/** Hands an envelope in; what it holds is sealed already. */
export const useSubmission = (id: string) =>
  useDeed({
    send: ({ header, headerText, sealed }: Envelope, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/bids', {
          ...init,
          params: { path: { id } },
          body: {
            lot: header.lot,
            part: header.part,
            version: header.version,
            header: headerText,
            sealed: base64url(sealed),
          },
        }),
      ),
    changes: [['bids']],
  });

/** The stages of sealing with the machine each runs on (密封过程). */
export function SealingProcess({
  part,
  times,
  size,
}: {
  readonly part: BidPart;
  readonly times: Times;
  readonly size: number | undefined;
}) {
  const { t } = useTranslation('bids');
  return (
    <ol className="jc-bid-process" aria-live="polite">
      {PROCESS.map(({ key, where }) => {
        const ms = times[key];
        return (
          <li key={key} className={ms === undefined ? undefined : 'jc-bid-done'}>
            <StatusIcon family={ms === undefined ? 'idle' : 'done'} />
            <div>
              <strong>{t(key === 'checked' ? `seal.checks.${part}` : `seal.${key}`)}</strong>{' '}
              <span className="jc-note">{t(`seal.${where}`)}</span>
              <div className="jc-note">
                {t(key === 'checked' || key === 'sealed' ? `seal.texts.${part}.${key}` : `seal.${key}Text`)}
                {key === 'sent' && size !== undefined ? ` · ${(size / 1024).toFixed(1)} KB` : null}
              </div>
            </div>
            <span className="jc-note">
              {ms === undefined ? t('seal.waiting') : t('seal.seconds', { s: (ms / 1000).toFixed(2) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
