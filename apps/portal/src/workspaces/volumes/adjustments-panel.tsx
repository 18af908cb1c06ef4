import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { DataTable, EmptyState, Panel, ProblemBar, Skeleton } from '../../kit/index.js';
import { type AskedDeed, useAdjustmentColumns } from './adjustment-columns.js';
import { AdjustmentDialog } from './adjustment-dialog.js';

const SHOWN = 20;

/** The newest adjustments of agreed volume of a round, for the office's tab (约定采购量调整). */
export function AdjustmentsPanel({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation('volumes');
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const columns = useAdjustmentColumns(setAsked);
  const { data, error } = useQuery({
    queryKey: ['volume-adjustments', { round: roundId }],
    queryFn: () =>
      answered(
        api.GET('/api/v1/volume-adjustments', { params: { query: { round: roundId, limit: SHOWN } } }),
      ),
  });
  return (
    <Panel
      title={t('adjustments.title')}
      extra={<Link to={`/agreed-volumes?round=${roundId}`}>{t('adjustments.all')}</Link>}
      flush
    >
      {error ? <ProblemBar problem={asProblem(error)} /> : null}
      {data ? (
        data.items.length === 0 ? (
          <EmptyState text={t('adjustments.empty')} />
        ) : (
          <DataTable
            caption={t('adjustments.title')}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
          />
        )
      ) : error ? null : (
        <Skeleton lines={2} />
      )}
      {asked ? <AdjustmentDialog {...asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}
