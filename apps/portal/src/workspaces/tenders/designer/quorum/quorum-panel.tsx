import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import {
  DataTable,
  DateTime,
  DeedDialog,
  type Fact,
  Facts,
  instant,
  Panel,
  ProblemBar,
  Tag,
} from '../../../../kit/index.js';
import type { Readiness, Tender } from '../../types.js';

/** Who is left to open an announced round, and voiding it for want of a quorum by two people (可开标力量、因开标人数不足作废). */
export function QuorumPanel({ tender }: { readonly tender: Tender }) {
  const { t } = useTranslation('tenders');
  const { data, error, refetch } = useQuery({
    queryKey: ['tender', tender.id, 'readiness'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/readiness', { params: { path: { id: tender.id } } })),
  });
  if (error)
    return (
      <Panel title={t('quorum.title')}>
        <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />
      </Panel>
    );
  if (!data) return null;
  return (
    <Panel
      title={t('quorum.title')}
      note={t('quorum.note', { k: String(data.quorum) })}
      extra={
        <Tag family={data.holds ? 'done' : 'blocked'}>{t(data.holds ? 'quorum.holds' : 'quorum.lost')}</Tag>
      }
    >
      <div className="jc-stack">
        <Facts
          facts={[
            {
              label: t('quorum.able'),
              value: t('quorum.people', { able: String(data.able), supervisors: String(data.supervisors) }),
            },
            { label: t('quorum.checked'), value: String(data.checked) },
            ...proposalFacts(data, t('quorum.proposed'), t('quorum.reason')),
          ]}
        />
        <Losses readiness={data} />
        {data.holds ? null : <Voiding tender={tender} readiness={data} />}
      </div>
    </Panel>
  );
}

const proposalFacts = ({ proposal }: Readiness, proposed: string, reason: string): Fact[] =>
  proposal?.state === 'proposed'
    ? [
        { label: proposed, value: `${proposal.proposedName} · ${instant(proposal.proposedAt)}` },
        { label: reason, value: proposal.reason },
      ]
    : [];

function Losses({ readiness: { losses } }: { readonly readiness: Readiness }) {
  const { t } = useTranslation('tenders');
  if (losses.length === 0) return null;
  return (
    <DataTable
      caption={t('quorum.losses')}
      rows={losses}
      rowKey={({ idx }) => String(idx)}
      columns={[
        {
          key: 'label',
          title: t('quorum.officer'),
          render: ({ label }) => label,
          full: ({ label }) => label,
        },
        {
          key: 'kind',
          title: t('quorum.kind'),
          width: 100,
          render: ({ kind }) => t(`quorum.kinds.${kind}`),
        },
        {
          key: 'cause',
          title: t('quorum.cause'),
          render: ({ cause, note }) => `${t(`quorum.causes.${cause}`)}${note ? `：${note}` : ''}`,
          full: ({ note }) => note ?? '',
        },
        {
          key: 'at',
          title: t('quorum.reportedAt'),
          width: 150,
          render: ({ reportedAt }) => <DateTime value={reportedAt} />,
        },
      ]}
    />
  );
}

type Act = 'forward' | 'return' | 'confirm';

/** The office puts the voiding forward, and a second person decides; until the rule allows it the panel says from when. */
function Voiding({ tender, readiness }: { readonly tender: Tender; readonly readiness: Readiness }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const [asked, setAsked] = useState<Act | null>(null);
  const act = useVoiding(tender.id);
  const { proposal, mayVoid, voidableFrom } = readiness;
  const waits = proposal?.state === 'proposed';
  const acts: Act[] = waits
    ? may('tender.announce')
      ? ['return', 'confirm']
      : []
    : may('tender.edit')
      ? ['forward']
      : [];
  const verb = t(`quorum.acts.${asked ?? 'forward'}`);
  return (
    <>
      <p>
        {mayVoid
          ? t(waits ? 'quorum.waits' : 'quorum.mayVoid')
          : t('quorum.waited', { at: voidableFrom === null ? '' : instant(voidableFrom, 'zoned') })}
      </p>
      {proposal?.state === 'returned' ? (
        <p className="jc-note">{t('quorum.returned', { opinion: proposal.opinion ?? '' })}</p>
      ) : null}
      <div className="jc-row-flex">
        {acts.map((one) => (
          <Button
            key={one}
            danger={one !== 'return'}
            disabled={!mayVoid && one !== 'return'}
            onClick={() => setAsked(one)}
          >
            {t(`quorum.acts.${one}`)}
          </Button>
        ))}
      </div>
      <DeedDialog
        open={asked !== null}
        title={verb}
        object={[
          { label: t('fields.title'), value: `${tender.title}（${tender.roundNo}）` },
          {
            label: t('quorum.able'),
            value: t('quorum.people', {
              able: String(readiness.able),
              supervisors: String(readiness.supervisors),
            }),
          },
          { label: t('fields.quorum'), value: `${readiness.quorum} / ${tender.officers.length}` },
        ]}
        consequence={t(`quorum.consequences.${asked ?? 'forward'}`)}
        verb={verb}
        danger={asked !== 'return'}
        reason="required"
        secondFactor={asked !== 'forward'}
        onConfirm={(text) => act.performNow({ act: asked ?? 'forward', text })}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

const useVoiding = (id: string) =>
  useDeed<{ act: Act; text: string }, unknown>({
    send: ({ act, text }, init) => {
      const at = { ...init, params: { path: { id } } };
      return answered(
        act === 'forward'
          ? api.POST('/api/v1/tenders/{id}/quorum-loss', { ...at, body: { reason: text } })
          : api.POST('/api/v1/tenders/{id}/quorum-loss/decision', {
              ...at,
              body: { decision: act, opinion: text },
            }),
      );
    },
    changes: [['tender', id], ['tenders'], ['approval']],
  });
