import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  type Column,
  DataTable,
  EmptyState,
  Figures as FigureStrip,
  Missing,
  Page,
  Panel,
  Quantity,
  Skeleton,
} from '../../../kit/index.js';
import type { Figures, MatterKind } from '../types.js';

type Counted = Figures['total'];
type KindRow = Counted & { readonly kind: MatterKind };
type MonthRow = Figures['items'][number];

/** Figures of ratings for everyone (好差评公示): by kind of matter and month, without names. */
export default function FiguresPage() {
  const { t } = useTranslation('service');
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['service-figures'],
    queryFn: () => answered(api.GET('/api/v1/public/service-figures')),
  });
  return (
    <Page
      title={t('figures.title')}
      note={t('figures.note')}
      readAt={dataUpdatedAt}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? <Content figures={data} /> : error ? null : <Skeleton lines={8} />}
      <How />
    </Page>
  );
}

function Content({ figures: { total, kinds, items } }: { readonly figures: Figures }) {
  const { t } = useTranslation('service');
  const columns = useColumns();
  const kind: Column<KindRow> = {
    key: 'kind',
    title: t('figures.kind'),
    render: (row) => t(`kinds.${row.kind}`),
  };
  const month: Column<MonthRow> = {
    key: 'month',
    title: t('figures.month'),
    width: 120,
    render: (row) => <span className="jc-figure">{row.month}</span>,
  };
  if (items.length === 0)
    return (
      <Panel title={t('figures.byKind')} flush>
        <EmptyState text={t('figures.empty')} />
      </Panel>
    );
  return (
    <>
      <Totals total={total} />
      <Panel title={t('figures.byKind')} flush>
        <DataTable
          caption={t('figures.byKind')}
          columns={[kind, ...columns]}
          rows={kinds}
          rowKey={(row) => row.kind}
        />
      </Panel>
      <Panel title={t('figures.byMonth')} flush>
        <DataTable
          caption={t('figures.byMonth')}
          columns={[month, kind, ...columns]}
          rows={items}
          rowKey={(row) => `${row.month} ${row.kind}`}
        />
      </Panel>
    </>
  );
}

function Totals({ total }: { readonly total: Counted }) {
  const { t } = useTranslation('service');
  return (
    <FigureStrip
      figures={[
        { label: t('figures.matters'), value: total.matters, unit: t('figures.unit') },
        { label: t('figures.ratings'), value: total.ratings, unit: t('figures.unit') },
        { label: t('figures.average'), value: total.average ?? <Nothing />, target: t('figures.outOf') },
        { label: t('figures.badShare'), value: <Share value={total.badShare} /> },
        { label: t('figures.inTime'), value: <Share value={total.inTimeShare} /> },
      ]}
    />
  );
}

function useColumns(): Column<Counted>[] {
  const { t } = useTranslation('service');
  const count = (key: 'matters' | 'ratings' | 'bad', width: number): Column<Counted> => ({
    key,
    title: t(`figures.${key}`),
    align: 'end',
    width,
    render: (row) => <Quantity value={String(row[key])} />,
  });
  const share = (
    key: 'satisfiedShare' | 'badShare' | 'inTimeShare',
    title: string,
    width: number,
  ): Column<Counted> => ({
    key,
    title,
    align: 'end',
    width,
    render: (row) => <Share value={row[key]} />,
  });
  return [
    count('matters', 130),
    count('ratings', 100),
    {
      key: 'average',
      title: t('figures.average'),
      align: 'end',
      width: 100,
      render: ({ average }) =>
        average === null ? <Nothing /> : <span className="jc-figure">{average}</span>,
    },
    share('satisfiedShare', t('figures.satisfied'), 110),
    count('bad', 110),
    share('badShare', t('figures.badShare'), 160),
    share('inTimeShare', t('figures.inTime'), 150),
  ];
}

/** A share comes in per cent, or not at all where nothing was rated. */
const Share = ({ value }: { readonly value: string | null }) =>
  value === null ? <Nothing /> : <span className="jc-figure">{value} %</span>;

function Nothing() {
  const { t } = useTranslation('service');
  return <Missing why={t('figures.nothing')} />;
}

function How() {
  const { t } = useTranslation('service');
  return (
    <Panel title={t('figures.how')}>
      <ul>
        {(['howMatters', 'howRatings', 'howShares', 'howInTime'] as const).map((key) => (
          <li key={key}>{t(`figures.${key}`)}</li>
        ))}
      </ul>
    </Panel>
  );
}
