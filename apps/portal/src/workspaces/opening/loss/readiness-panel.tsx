import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem } from '../../../api/problem.js';
import { DateTime, DeedDialog, Field, Panel, ProblemBar, Skeleton, Tag } from '../../../kit/index.js';
import { useKeyLoss, useReadiness } from '../data.js';
import { LOSS_CAUSES, type LossCause, type Readiness, type Room } from '../types.js';

interface ReadinessPanelProps {
  readonly room: Room;
  /** Place of the caller among the officers; undefined for who is none of them. */
  readonly own: number | undefined;
  readonly projected: boolean;
}

/** Who is left to open the round, and the way to say that one cannot (可开标力量、报告不能开标). */
export function ReadinessPanel({ room, own, projected }: ReadinessPanelProps) {
  const { t } = useTranslation('opening');
  const { data, error, refetch } = useReadiness(room);
  const reported = data?.losses.some(({ idx }) => idx === own);
  return (
    <Panel
      title={t('loss.title')}
      note={t('loss.note')}
      extra={data ? <StandingTag readiness={data} /> : null}
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className="jc-stack">
          <p>
            {t('loss.left', {
              able: String(data.able),
              supervisors: String(data.supervisors),
              k: String(data.quorum),
            })}
          </p>
          <Losses readiness={data} />
          {data.holds ? null : <p>{t('loss.consequence')}</p>}
          {own === undefined || projected ? null : reported ? (
            <p className="jc-note">{t('loss.reported')}</p>
          ) : (
            <Report room={room} />
          )}
        </div>
      ) : error ? null : (
        <Skeleton lines={3} />
      )}
    </Panel>
  );
}

function StandingTag({ readiness: { holds, able, quorum } }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('opening');
  if (!holds) return <Tag family="blocked">{t('loss.lost')}</Tag>;
  return able === quorum ? (
    <Tag family="waiting">{t('loss.none')}</Tag>
  ) : (
    <Tag family="done">{t('loss.holds')}</Tag>
  );
}

function Losses({ readiness: { losses } }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('opening');
  if (losses.length === 0) return null;
  return (
    <ul className="jc-opening-points">
      {losses.map(({ idx, label, cause, reportedAt }) => (
        <li key={idx}>
          {label}：{t(`loss.causes.${cause}`)} <DateTime value={reportedAt} />
        </li>
      ))}
    </ul>
  );
}

/** The officer says why; everyone who has to act is told. */
function Report({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const [cause, setCause] = useState<LossCause | null>(null);
  const [asking, setAsking] = useState(false);
  const report = useKeyLoss(room.id);
  return (
    <>
      <Field label={t('loss.cause')}>
        <Select<LossCause>
          value={cause}
          placeholder={t('loss.choose')}
          options={LOSS_CAUSES.map((value) => ({ value, label: t(`loss.causes.${value}`) }))}
          onChange={setCause}
        />
      </Field>
      <div>
        <Button
          danger
          disabled={cause === null}
          title={cause === null ? t('loss.choose') : undefined}
          onClick={() => setAsking(true)}
        >
          {t('loss.act')}
        </Button>
      </div>
      <DeedDialog
        open={asking}
        title={t('loss.act')}
        object={[
          { label: t('open.round'), value: `${room.title}（${room.roundNo}）` },
          { label: t('loss.cause'), value: cause === null ? '' : t(`loss.causes.${cause}`) },
        ]}
        consequence={t('loss.reportConsequence')}
        verb={t('loss.act')}
        danger
        reason="optional"
        secondFactor
        onConfirm={(note) => report.performNow({ cause: cause ?? 'code-lost', ...(note ? { note } : {}) })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
