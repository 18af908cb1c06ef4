import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { asProblem } from '../../../../api/problem.js';
import { useRegions } from '../../../../api/regions.js';
import {
  AsOf,
  type Column,
  DataTable,
  EmptyState,
  Figures,
  grouped,
  Missing,
  Panel,
  ProblemBar,
  Skeleton,
} from '../../../../kit/index.js';
import type { Collection, Progress } from '../../types.js';
import { FlagsPanel } from './flags-panel.js';
import { shareOf } from './share.js';
import { useProgress } from './use-progress.js';

type Counts = Progress['all'];
type RegionProgress = Progress['regions'][number];

/** How far the reports are (报量进度): in all, by the divisions below the region looked at, and their findings. */
export function ProgressTab({ collection }: { collection: Collection }) {
  const [search, setSearch] = useSearchParams();
  const region = search.get('at') ?? undefined;
  const { data, error, refetch, dataUpdatedAt } = useProgress(collection, region);
  const look = (code: string | undefined) => {
    const next = new URLSearchParams(search);
    if (code === undefined) next.delete('at');
    else next.set('at', code);
    setSearch(next);
  };
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className="jc-stack">
      <Headline progress={data} />
      <Regions collection={collection} progress={data} region={region} look={look} readAt={dataUpdatedAt} />
      <FlagsPanel flags={data.flags} />
    </div>
  );
}

const handedIn = ({ submitted, underReview, accepted }: Counts): number => submitted + underReview + accepted;

function Headline({ progress: { all, flags } }: { progress: Progress }) {
  const { t } = useTranslation('demand');
  const count = (n: number): string => grouped(String(n), 0);
  const figure = (key: 'submitted' | 'accepted' | 'open', n: number) => {
    const percent = shareOf(n, all.total);
    return {
      label: t(`office.progress.${key}`),
      value: count(n),
      unit: t('office.progress.unit'),
      ...(percent === null ? {} : { target: t('office.progress.share', { percent }) }),
    };
  };
  return (
    <Figures
      figures={[
        { label: t('office.progress.all'), value: count(all.total), unit: t('office.progress.unit') },
        figure('submitted', handedIn(all)),
        figure('accepted', all.accepted),
        figure('open', all.total - handedIn(all)),
        {
          label: t('office.progress.flags'),
          value: count(flags.reduce((sum, { findings }) => sum + findings, 0)),
          unit: t('office.progress.findings'),
        },
      ]}
    />
  );
}

interface RegionsProps {
  readonly collection: Collection;
  readonly progress: Progress;
  /** The region looked at; undefined is the collection's own. */
  readonly region: string | undefined;
  readonly look: (region: string | undefined) => void;
  readonly readAt: number;
}

function Regions({ collection, progress, region, look, readAt }: RegionsProps) {
  const { t } = useTranslation('demand');
  const { data: regions } = useRegions();
  const columns = useColumns();
  const here = regions?.find(({ code }) => code === region);
  const above = here?.parent === collection.regionCode ? undefined : (here?.parent ?? undefined);
  const aboveName = regions?.find(({ code }) => code === (above ?? collection.regionCode))?.name;
  const { all } = progress;
  const cells = (counts: Counts) =>
    Object.fromEntries(COUNTS.map((key) => [key, <Count key={key} n={counts[key]} />]));
  return (
    <Panel
      title={here ? t('office.progress.regionsOf', { name: here.name }) : t('office.progress.regions')}
      note={t('office.progress.regionsNote')}
      extra={
        <span className="jc-row-flex">
          <AsOf readAt={readAt} />
          {region === undefined ? null : (
            <Button size="small" onClick={() => look(above)}>
              {t('office.progress.upper', { name: aboveName ?? '' })}
            </Button>
          )}
        </span>
      }
      flush
    >
      {progress.regions.length === 0 ? (
        <EmptyState text={t('office.progress.none')} />
      ) : (
        <DataTable
          caption={t('office.progress.regions')}
          rows={progress.regions}
          rowKey={({ regionCode }) => regionCode}
          columns={columns}
          onOpen={({ regionCode }) => {
            if (regionCode !== region && regionCode !== collection.regionCode) look(regionCode);
          }}
          totals={{ region: t('office.progress.total'), ...cells(all), rate: <AcceptedRate counts={all} /> }}
        />
      )}
    </Panel>
  );
}

const COUNTS = [
  'total',
  'asked',
  'drafting',
  'returned',
  'submitted',
  'underReview',
  'accepted',
  'leftOut',
] as const;

const Count = ({ n }: { n: number }) => <span className="jc-figure">{grouped(String(n), 0)}</span>;

function AcceptedRate({ counts }: { counts: Counts }) {
  const { t } = useTranslation('demand');
  const percent = shareOf(counts.accepted, counts.total);
  return percent === null ? (
    <Missing why={t('office.progress.nobody')} />
  ) : (
    <span className="jc-figure">{t('office.progress.share', { percent })}</span>
  );
}

function useColumns(): Column<RegionProgress>[] {
  const { t } = useTranslation('demand');
  const titles: Readonly<Record<(typeof COUNTS)[number], string>> = {
    total: t('office.progress.all'),
    asked: t('office.progress.asked'),
    drafting: t('office.progress.drafting'),
    returned: t('office.progress.returned'),
    submitted: t('office.progress.waiting'),
    underReview: t('office.progress.review'),
    accepted: t('office.progress.accepted'),
    leftOut: t('office.progress.leftOut'),
  };
  return [
    { key: 'region', title: t('office.progress.region'), width: 180, render: ({ regionName }) => regionName },
    ...COUNTS.map((key): Column<RegionProgress> => ({
      key,
      title: titles[key],
      align: 'end',
      width: 90,
      render: (row) => <Count n={row[key]} />,
    })),
    {
      key: 'rate',
      title: t('office.progress.rate'),
      align: 'end',
      width: 90,
      render: (row) => <AcceptedRate counts={row} />,
    },
  ];
}
