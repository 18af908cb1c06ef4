import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import { DownloadButton, EmptyState, Page, Skeleton, StatusTag, Watermark } from '../../kit/index.js';
import { EvaluationGrid } from './grid/evaluation-grid.js';
import { useProposalBlocked } from './publication/proposal-blocked.js';
import { PublishedContext } from './published.js';
import { useRuleSetTitle } from '../../api/rulesets.js';
import type { Round } from './types.js';

const Lists = {
  lines: lazy(() => import('./lists/lines-tab.js')),
  awards: lazy(() => import('./lists/awards-tab.js')),
  areas: lazy(() => import('./lists/areas-tab.js')),
  allocations: lazy(() => import('./lists/allocations-tab.js')),
  additions: lazy(() => import('./additions/additions-tab.js')),
  simulation: lazy(() => import('./simulation/simulation-tab.js')),
  publication: lazy(() => import('./publication/publication-tab.js')),
  award: lazy(() => import('./publication/award-tab.js')),
  source: lazy(() => import('./publication/source-tab.js')),
};

type TabKey = 'grid' | keyof typeof Lists;

/** One round (轮次): its grid, its lines and awards, other rules on the same bids, and its publication. */
export default function RoundPage() {
  const { t } = useTranslation('rounds');
  const { roundId = '' } = useParams();
  const round = useQuery({
    queryKey: ['round', roundId],
    queryFn: () => answered(api.GET('/api/v1/rounds/{id}', { params: { path: { id: roundId } } })),
  });
  const titleOf = useRuleSetTitle();
  const { data } = round;
  return (
    <Page
      title={data?.title ?? t('round.crumbs')}
      crumbs={[{ label: t('list.title'), to: '/rounds' }, { label: data?.roundNo ?? '' }]}
      tags={data ? <StatusTag kind="round" state={data.state} /> : null}
      note={
        data
          ? t('round.headline', {
              varieties: String(data.varieties),
              bidders: String(data.bidders),
              ruleset: titleOf(data.ruleset),
            })
          : null
      }
      actions={data?.pricesVisible ? <Actions round={data} /> : null}
      problem={round.error ? asProblem(round.error) : null}
      onRetry={() => void round.refetch()}
    >
      {data ? <Body round={data} /> : round.error ? null : <Skeleton lines={12} />}
    </Page>
  );
}

/** Proposing stands last and says what is missing while it cannot be done. */
function Actions({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const [, open] = useTab();
  const blocked = useProposalBlocked(round);
  return (
    <>
      {may('round.export') ? (
        <DownloadButton
          href={`/api/v1/rounds/${round.id}/evaluation.xlsx`}
          fileName={`${round.roundNo}.xlsx`}
        >
          {t('round.exportExcel')}
        </DownloadButton>
      ) : null}
      <Button
        onClick={() => {
          open('simulation');
        }}
      >
        {t('round.compare')}
      </Button>
      {may('round.propose') ? (
        <Button
          type="primary"
          disabled={blocked !== null}
          title={blocked ?? undefined}
          onClick={() => {
            open('publication');
          }}
        >
          {blocked ?? t('round.propose')}
        </Button>
      ) : null}
    </>
  );
}

function useTab(): [TabKey, (tab: TabKey) => void] {
  const [search, setSearch] = useSearchParams();
  const tab = (search.get('tab') ?? 'grid') as TabKey;
  return [tab in Lists ? tab : 'grid', (next) => setSearch({ tab: next }, { replace: true })];
}

function Body({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const [tab, open] = useTab();
  if (!round.pricesVisible)
    return (
      <EmptyState
        text={t(round.basis === 'awards' ? 'round.onlyAwards' : 'round.pricesHidden')}
        action={round.notice ? <Link to={`/public/results/${round.id}`}>{t('round.openNotice')}</Link> : null}
      />
    );
  const keys: TabKey[] = [
    'grid',
    'lines',
    'awards',
    'areas',
    'allocations',
    'additions',
    'simulation',
    'publication',
    'award',
    'source',
  ];
  const shown = keys.filter(
    (key) =>
      (key !== 'areas' || round.hasRegions) &&
      (key !== 'allocations' || round.hasVolumes) &&
      (key !== 'additions' || hasAdditions(round)) &&
      (key !== 'award' || (round.state === 'published' && may('award.view'))),
  );
  return (
    <PublishedContext value={round.state === 'published'}>
      <Watermark>
        <Tabs
          activeKey={tab}
          onChange={(key) => {
            open(key as TabKey);
          }}
          destroyOnHidden
          items={shown.map((key) => ({
            key,
            label: t(`round.tabs.${key}`),
            children: <TabBody tab={key} round={round} />,
          }))}
        />
      </Watermark>
    </PublishedContext>
  );
}

/** Ties to be decided, or something that was added already. */
const hasAdditions = ({ official }: Round): boolean =>
  Number(official?.summary['tiedVarieties'] ?? 0) > 0 || (official?.additions ?? 0) > 0;

function TabBody({ tab, round }: { tab: TabKey; round: Round }): ReactNode {
  if (tab === 'grid') return <EvaluationGrid roundId={round.id} />;
  const Tab = Lists[tab];
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Tab round={round} />
    </Suspense>
  );
}
