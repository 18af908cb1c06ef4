import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { asProblem } from '../api/problem.js';
import { useNotices } from '../api/public.js';
import type { PublicResult } from '../api/types.js';
import { EmptyState, Skeleton } from '../kit/empty-state.js';
import { DateTime } from '../kit/format/values.js';
import { Page } from '../kit/page.js';
import { Panel } from '../kit/panel.js';
import type { Column } from '../kit/table/column.js';
import { DataTable } from '../kit/table/data-table.js';

const SHOWN = 20;

/** First page of the public site: the latest published results. */
export function PublicHome() {
  const { t } = useTranslation('pages');
  const { data, error, refetch, isPending } = useNotices(SHOWN);
  const columns: Column<PublicResult>[] = [
    {
      key: 'title',
      title: t('public.notice'),
      width: 320,
      render: (notice) => <Link to={`/public/results/${notice.id}`}>{notice.title}</Link>,
      full: (notice) => notice.title,
    },
    {
      key: 'at',
      title: t('public.at'),
      width: 160,
      align: 'end',
      render: (notice) => <DateTime value={notice.publishedAt} precision="day" />,
    },
  ];
  return (
    <Page
      title={t('public.title')}
      note={t('public.note')}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      <Panel title={t('public.latest')} flush>
        {isPending ? <Skeleton /> : null}
        {data?.items.length === 0 ? <EmptyState text={t('signIn.noNotices')} /> : null}
        {data?.items.length ? (
          <DataTable
            caption={t('public.latest')}
            columns={columns}
            rows={data.items}
            rowKey={(notice) => notice.id}
          />
        ) : null}
      </Panel>
    </Page>
  );
}
