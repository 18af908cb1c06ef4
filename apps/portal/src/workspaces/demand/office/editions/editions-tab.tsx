import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../../../api/client.js';
import { asProblem } from '../../../../api/problem.js';
import {
  type Column,
  DataTable,
  DateTime,
  EmptyState,
  grouped,
  Panel,
  ProblemBar,
  Quantity,
  Skeleton,
} from '../../../../kit/index.js';
import type { Collection, EditionRow } from '../../types.js';
import { EditionView } from './edition-view.js';

/** A collection has few editions: one for its freeze, and one for each time it was taken up again. */
const EDITIONS_SHOWN = 100;

/** Frozen demand (冻结版本): every edition with its reason, and the one in sight with sums, digests and files. */
export function EditionsTab({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['demand', 'editions', collection.id],
    queryFn: () =>
      answered(
        api.GET('/api/v1/demand/collections/{id}/editions', {
          params: { path: { id: collection.id }, query: { limit: EDITIONS_SHOWN } },
        }),
      ),
  });
  const columns = useColumns();
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const [newest] = data.items;
  if (newest === undefined)
    return (
      <Panel title={t('office.editions.title')}>
        <EmptyState text={t('office.editions.none')} />
      </Panel>
    );
  const shown = data.items.find(({ id }) => id === search.get('edition')) ?? newest;
  return (
    <div className="jc-stack">
      <Panel title={t('office.editions.title')} note={t('office.editions.note')} flush>
        <DataTable
          caption={t('office.editions.title')}
          rows={data.items}
          rowKey={({ id }) => id}
          columns={columns}
          openKey={shown.id}
          onOpen={({ id }) => setSearch({ tab: 'editions', edition: id }, { replace: true })}
        />
      </Panel>
      <EditionView key={shown.id} edition={shown} />
    </div>
  );
}

function useColumns(): Column<EditionRow>[] {
  const { t } = useTranslation('demand');
  const count = (key: 'asked' | 'reported' | 'absent' | 'lines'): Column<EditionRow> => ({
    key,
    title: t(`office.editions.${key}`),
    align: 'end',
    width: 90,
    render: (edition) => <span className="jc-figure">{grouped(String(edition[key]), 0)}</span>,
  });
  return [
    {
      key: 'number',
      title: t('office.editions.number'),
      width: 110,
      render: ({ number }) => t('office.editions.edition', { number: String(number) }),
    },
    {
      key: 'frozenAt',
      title: t('office.editions.frozenAt'),
      width: 160,
      render: ({ frozenAt }) => <DateTime value={frozenAt} precision="second" />,
    },
    {
      key: 'frozenBy',
      title: t('office.editions.frozenBy'),
      width: 120,
      render: ({ frozenBy }) => frozenBy,
      full: ({ frozenBy }) => frozenBy,
    },
    count('asked'),
    count('reported'),
    count('absent'),
    count('lines'),
    {
      key: 'units',
      title: t('office.editions.units'),
      align: 'end',
      width: 120,
      render: ({ units }) => <Quantity value={units} />,
    },
    {
      key: 'reason',
      title: t('office.editions.reason'),
      render: ({ reason }) => reason ?? t('office.editions.first'),
      full: ({ reason }) => reason ?? t('office.editions.first'),
    },
  ];
}
