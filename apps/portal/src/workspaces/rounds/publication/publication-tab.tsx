import { useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { asProblem } from '../../../api/problem.js';
import { useMay } from '../../../api/session.js';
import {
  Code,
  DateTime,
  DeedDialog,
  type Fact,
  Facts,
  Panel,
  ProblemBar,
  Skeleton,
} from '../../../kit/index.js';
import type { Round } from '../types.js';
import { useProposalBlocked } from './proposal-blocked.js';
import { Timeline } from './timeline.js';
import './publication.css';

type Visibility = Round['visibility'];
type Deed = 'publish' | 'return' | 'withdraw' | 'take-down';

const VISIBILITIES: readonly Visibility[] = ['all', 'winning', 'none'];

/** Publication by two people (公布): the office proposes, the reviewer issues after the result was computed anew. */
export default function PublicationTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  return (
    <div className="jc-two-columns">
      <div className="jc-stack">
        <Decision round={round} />
        {round.state === 'withdrawn' ? null : <Draft round={round} />}
      </div>
      <Panel title={t('publication.timeline')}>
        {round.approvalId === null ? (
          <p className="jc-note">{t('publication.notStarted')}</p>
        ) : (
          <Timeline id={round.approvalId} />
        )}
      </Panel>
    </div>
  );
}

function Decision({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const [visibility, setVisibility] = useState<Visibility>(round.visibility);
  const [asked, setAsked] = useState<Deed | null>(null);
  const blocked = useProposalBlocked(round);
  const propose = useDeed({
    send: (wanted: Visibility, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/publication-proposal', {
          ...init,
          params: { path: { id: round.id }, header: { 'If-Match': `"${round.version}"` } },
          headers: { ...init.headers, 'If-Match': `"${round.version}"` },
          body: { visibility: wanted },
        }),
      ),
    changes: [['round', round.id], ['rounds']],
  });
  const ask = (deed: Deed, label: string, primary = false) => (
    <Button
      key={deed}
      type={primary ? 'primary' : 'default'}
      danger={deed === 'withdraw' || deed === 'take-down'}
      onClick={() => {
        setAsked(deed);
      }}
    >
      {label}
    </Button>
  );
  return (
    <Panel title={t('publication.title')} note={t('publication.note')}>
      <div className="jc-stack">
        {round.state === 'evaluated' && may('round.propose') ? (
          <>
            <div role="radiogroup" aria-label={t('publication.visibility')}>
              <div className="jc-field-label">{t('publication.visibility')}</div>
              <Radio.Group
                value={visibility}
                options={VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
                onChange={(event) => {
                  setVisibility(event.target.value as Visibility);
                }}
              />
            </div>
            {propose.problem ? <ProblemBar problem={propose.problem} /> : null}
          </>
        ) : (
          <Facts
            facts={[{ label: t('publication.visibility'), value: t(`visibility.${round.visibility}`) }]}
          />
        )}
        <div className="jc-row-flex">
          {round.state === 'evaluated' && may('round.propose') ? (
            <Button
              type="primary"
              loading={propose.running}
              disabled={blocked !== null}
              onClick={() => {
                propose.perform(visibility);
              }}
            >
              {blocked ?? t('publication.propose')}
            </Button>
          ) : null}
          {round.state === 'proposed' && may('round.publish')
            ? [ask('publish', t('publication.issue'), true), ask('return', t('publication.return'))]
            : null}
          {round.state === 'evaluated' && may('round.propose')
            ? ask('withdraw', t('publication.withdraw'))
            : null}
          {round.state === 'published' && may('round.publish')
            ? ask('take-down', t('publication.withdrawPublished'))
            : null}
        </div>
        {round.state === 'published' ? (
          <p>
            <Link to={`/public/results/${round.id}`}>{t('publication.public')}</Link>
          </p>
        ) : null}
        {may('round.propose') || may('round.publish') ? null : (
          <p className="jc-note">{t('publication.mayNot')}</p>
        )}
      </div>
      <DecisionDialog
        round={round}
        deed={asked}
        onClose={() => {
          setAsked(null);
        }}
      />
    </Panel>
  );
}

function DecisionDialog({ round, deed, onClose }: { round: Round; deed: Deed | null; onClose: () => void }) {
  const { t } = useTranslation('rounds');
  const perform = useDeed({
    send: (reason: string, init) => sendDeed(round, deed, reason, init),
    changes: [['round', round.id], ['rounds'], ['approval']],
    onDone: onClose,
  });
  const verbs: Record<Deed, string> = {
    publish: t('publication.issue'),
    return: t('publication.return'),
    withdraw: t('publication.withdraw'),
    'take-down': t('publication.withdrawPublished'),
  };
  if (deed === null) return null;
  const publishing = deed === 'publish' || deed === 'return';
  const object: Fact[] = [
    { label: t('list.name'), value: round.title },
    { label: t('publication.winners'), value: round.winners ?? '—' },
    { label: t('publication.visibility'), value: t(`visibility.${round.visibility}`) },
    { label: t('publication.resultHash'), value: <Code value={round.official?.resultHash ?? null} short /> },
  ];
  return (
    <DeedDialog
      open
      title={verbs[deed]}
      object={object}
      consequence={publishing ? t('publication.consequence') : t('publication.withdrawConsequence')}
      verb={verbs[deed]}
      danger={!publishing}
      reason="required"
      secondFactor={deed !== 'withdraw'}
      onConfirm={(reason) => perform.performNow(reason)}
      onClose={onClose}
    />
  );
}

type Init = Parameters<Parameters<typeof useDeed>[0]['send']>[1];

function sendDeed(round: Round, deed: Deed | null, reason: string, init: Init): Promise<{ state: string }> {
  const params = { path: { id: round.id } };
  if (deed === 'withdraw')
    return answered(api.POST('/api/v1/rounds/{id}/withdrawal', { ...init, params, body: { reason } }));
  if (deed === 'take-down')
    return answered(
      api.POST('/api/v1/rounds/{id}/publication-withdrawal', { ...init, params, body: { reason } }),
    );
  return answered(
    api.POST('/api/v1/rounds/{id}/publication', {
      ...init,
      params,
      body: {
        decision: deed === 'publish' ? 'publish' : 'return',
        opinion: reason,
        resultHash: round.official?.resultHash ?? '',
      },
    }),
  );
}

/** The notice as it would go out, so that both people see what they decide on. */
function Draft({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const { data, error } = useQuery({
    queryKey: ['round', round.id, 'notice-draft', round.version],
    queryFn: () =>
      answered(api.GET('/api/v1/rounds/{id}/notice-draft', { params: { path: { id: round.id } } })),
    enabled: round.state !== 'published',
  });
  if (round.state === 'published')
    return (
      <Panel title={t('public.notice')}>
        <Facts
          boxed
          facts={[
            { label: t('publication.noticeNo'), value: round.notice?.noticeNo ?? '—' },
            { label: t('public.digest'), value: <Code value={round.notice?.digest ?? null} short /> },
            {
              label: t('public.announced'),
              value: <DateTime value={round.publishedAt} precision="second" />,
            },
          ]}
        />
      </Panel>
    );
  return (
    <Panel title={t('publication.draft')}>
      {error ? <ProblemBar problem={asProblem(error)} /> : null}
      {data ? (
        <Facts
          boxed
          facts={[
            { label: t('publication.noticeNo'), value: data.noticeNo },
            { label: t('list.varieties'), value: data.counts.varieties },
            { label: t('publication.winners'), value: data.counts.winners },
            { label: t('publication.bidders'), value: data.counts.winningBidders },
            {
              label: t('publication.resultHash'),
              value: <Code value={round.official?.resultHash ?? null} short />,
            },
          ]}
        />
      ) : error ? null : (
        <Skeleton lines={4} />
      )}
    </Panel>
  );
}
