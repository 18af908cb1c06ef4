import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { serverNow } from '../../api/clock.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import type { Item } from '../../api/types.js';
import {
  type Column,
  DataTable,
  EmptyState,
  instant,
  Page,
  Panel,
  Skeleton,
  StatusTag,
} from '../../kit/index.js';
import { CalendarYearDialog } from './calendar-year-dialog.js';

type Day = Item<'/api/v1/public/working-calendar'>;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** The calendar that deadlines in working days are counted by (工作日历), a year at a time. */
export default function CalendarPage() {
  const { t } = useTranslation('admin');
  const may = useMay();
  const thisYear = Number(instant(serverNow(), 'day').slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [editing, setEditing] = useState(false);
  const { data, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['working-calendar'],
    queryFn: () => answered(api.GET('/api/v1/public/working-calendar')),
  });
  const days = (data?.items ?? []).filter(({ day }) => day.startsWith(`${year}-`));
  return (
    <Page
      title={t('calendar.title')}
      note={t('calendar.note')}
      readAt={dataUpdatedAt}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
      actions={
        data && may('rule.edit') && year >= thisYear ? (
          <Button type="primary" onClick={() => setEditing(true)}>
            {t('calendar.set', { year: String(year) })}
          </Button>
        ) : null
      }
    >
      {data ? (
        <Panel
          title={t('calendar.ofYear', { year: String(year) })}
          note={days[0]?.legalBasis ?? ''}
          flush
          extra={
            <Segmented
              aria-label={t('calendar.year')}
              options={[thisYear - 1, thisYear, thisYear + 1]}
              value={year}
              onChange={setYear}
            />
          }
        >
          {days.length === 0 ? (
            <EmptyState text={t('calendar.empty', { year: String(year) })} />
          ) : (
            <Days days={days} />
          )}
        </Panel>
      ) : error ? null : (
        <Skeleton lines={8} />
      )}
      {editing ? <CalendarYearDialog year={year} days={days} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}

function Days({ days }: { readonly days: readonly Day[] }) {
  const { t } = useTranslation('admin');
  const columns: Column<Day>[] = [
    { key: 'day', title: t('calendar.day'), width: 130, render: ({ day }) => day },
    {
      key: 'weekday',
      title: t('calendar.weekday'),
      width: 110,
      render: ({ day }) =>
        t(`calendar.weekdays.${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday'}`),
    },
    {
      key: 'working',
      title: t('calendar.kind'),
      width: 130,
      render: ({ working }) => <StatusTag kind="calendarDay" state={working ? 'working' : 'off'} />,
    },
    { key: 'name', title: t('calendar.name'), render: ({ name }) => name },
  ];
  return <DataTable caption={t('calendar.title')} columns={columns} rows={days} rowKey={({ day }) => day} />;
}
