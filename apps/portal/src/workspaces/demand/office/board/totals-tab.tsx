import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { answered, api } from '../../../../api/client.js';
import { asProblem } from '../../../../api/problem.js';
import { useRegions } from '../../../../api/regions.js';
import { AsOf, EmptyState, Panel, ProblemBar, Skeleton } from '../../../../kit/index.js';
import { below } from '../../../../kit/region/scope.js';
import type { Collection } from '../../types.js';
import { TotalsTable } from './totals-table.js';

const COUNTED = ['submitted', 'accepted'] as const;
type Counted = (typeof COUNTED)[number];

/** Totals by variety and brand beside past use (报量汇总), of reports submitted or accepted, in a region or in all. */
export function TotalsTab({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const [search, setSearch] = useSearchParams();
  const region = search.get('at') ?? undefined;
  const counted: Counted = search.get('counted') === 'accepted' ? 'accepted' : 'submitted';
  const put = (name: 'at' | 'counted', value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['demand', 'totals', collection.id, region ?? '', counted],
    queryFn: () =>
      answered(
        api.GET('/api/v1/demand/collections/{id}/totals', {
          params: {
            path: { id: collection.id },
            query: { counted, ...(region === undefined ? {} : { region }) },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <Panel
      title={t('office.totals.title')}
      note={t('office.totals.note', {
        reports: String(data.reports),
        years: data.baseYears.join(t('office.freeze.separator')),
        most: String(data.departureMost),
      })}
      extra={
        <span className="jc-row-flex">
          <AsOf readAt={dataUpdatedAt} />
          <RegionOf collection={collection} region={region} onChange={(code) => put('at', code)} />
          <Segmented
            aria-label={t('office.totals.counted')}
            value={counted}
            options={COUNTED.map((value) => ({ value, label: t(`office.totals.${value}`) }))}
            onChange={(value) => put('counted', value)}
          />
        </span>
      }
      flush
    >
      {data.reports === 0 ? (
        <EmptyState text={t('office.totals.none')} />
      ) : (
        <TotalsTable varieties={data.items} />
      )}
    </Panel>
  );
}

interface RegionOfProps {
  readonly collection: Collection;
  readonly region: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

function RegionOf({ collection, region, onChange }: RegionOfProps) {
  const { t } = useTranslation('demand');
  const { data } = useRegions();
  return (
    <Select
      aria-label={t('office.totals.region')}
      style={{ width: 180 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={collection.regionName}
      value={region ?? null}
      options={below(data ?? [], collection.regionCode).map(({ code, name }) => ({
        value: code,
        label: name,
      }))}
      onChange={(code: string | null | undefined) =>
        onChange(code === collection.regionCode ? undefined : (code ?? undefined))
      }
    />
  );
}
