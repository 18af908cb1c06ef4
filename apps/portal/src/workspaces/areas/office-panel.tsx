import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import {
  type Column,
  DataTable,
  DateTime,
  DownloadButton,
  EmptyState,
  Panel,
  ProblemBar,
  Skeleton,
  StatusTag,
  TimeLeft,
  useServerSecond,
} from '../../kit/index.js';
import { type AreaDeed, AreaDialog } from './area-dialog.js';
import { OpenForm } from './open-form.js';
import type { AreaChooser, AreaCourse } from './types.js';

interface AreasPanelProps {
  readonly round: { readonly id: string; readonly title: string };
}

/** The choice of supply areas on the office's tab: who filed, what follows from the lists, and the two deeds (选区). */
export function AreasPanel({ round }: AreasPanelProps) {
  const { t } = useTranslation('areas');
  const { data, error } = useQuery({
    queryKey: ['area-selection', round.id],
    queryFn: () =>
      answered(api.GET('/api/v1/rounds/{id}/area-selection', { params: { path: { id: round.id } } })),
  });
  if (error)
    return (
      <Panel title={t('office.title')}>
        <ProblemBar problem={asProblem(error)} />
      </Panel>
    );
  if (!data) return <Skeleton lines={3} />;
  if (data.regions.length === 0) return null;
  return <Course round={round} course={data} />;
}

function Course({ round, course }: AreasPanelProps & { readonly course: AreaCourse }) {
  const { t } = useTranslation('areas');
  const may = useMay();
  const now = useServerSecond();
  const [asked, setAsked] = useState<AreaDeed | 'open' | null>(null);
  const columns = useColumns(course);
  const [newest] = course.selections;
  const underWay = newest?.state === 'announced' || newest?.state === 'proposed' ? newest : undefined;
  const isOver = underWay !== undefined && Date.parse(underWay.dueAt) <= now;
  const deeds: readonly (AreaDeed | 'open')[] = [
    ...(may('award.manage') && !underWay && course.choosers.length > 0 ? (['open'] as const) : []),
    ...(may('award.manage') && underWay?.state === 'announced' ? (['void', 'propose'] as const) : []),
    ...(may('award.confirm') && underWay?.state === 'proposed' ? (['return', 'confirm'] as const) : []),
  ];
  return (
    <Panel
      title={t('office.title')}
      note={
        <>
          {newest ? <StatusTag kind="areaSelection" state={newest.state} /> : null}
          {underWay ? (
            isOver ? (
              <DateTime value={underWay.dueAt} precision="minute" />
            ) : (
              <TimeLeft deadline={underWay.dueAt} />
            )
          ) : null}
          {course.selections
            .filter(({ state }) => state === 'confirmed')
            .map(({ id, decidedAt }) => (
              <DownloadButton
                key={id}
                type="link"
                href={`/api/v1/rounds/${round.id}/area-selections/${id}/minutes.pdf`}
                fileName={`${t('office.minutes')}.pdf`}
              >
                {t('office.minutes')} <DateTime value={decidedAt} precision="day" />
              </DownloadButton>
            ))}
        </>
      }
      extra={deeds.map((deed) => (
        <Button
          key={deed}
          {...(deed === 'void' || deed === 'return' ? {} : { type: 'primary' as const })}
          disabled={deed === 'propose' && (!isOver || course.resultHash === null)}
          title={deed === 'propose' && isOver && course.resultHash === null ? t('office.waits') : undefined}
          onClick={() => setAsked(deed)}
        >
          {t(`office.${deed}`)}
        </Button>
      ))}
      flush
    >
      {underWay ? (
        <DataTable
          caption={t('office.title')}
          columns={columns}
          rows={course.choosers}
          rowKey={({ productId }) => productId}
          groupOf={({ varietyId, varietyName }) => ({ key: varietyId, title: varietyName })}
        />
      ) : newest?.state === 'confirmed' ? null : (
        <EmptyState text={t('office.empty')} />
      )}
      {asked === 'open' ? <OpenForm round={round} onClose={() => setAsked(null)} /> : null}
      {asked !== null && asked !== 'open' ? (
        <AreaDialog
          round={round}
          deed={asked}
          resultHash={course.resultHash ?? ''}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Panel>
  );
}

function useColumns({ areas, regions }: AreaCourse): Column<AreaChooser>[] {
  const { t } = useTranslation('areas');
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const regionsOf = (side: 'primary' | 'backup') => (chooser: AreaChooser) =>
    areas
      .filter((area) => area.varietyId === chooser.varietyId && area[side] === chooser.productId)
      .map(({ regionId }) => names.get(regionId) ?? regionId)
      .join('、') || '—';
  return [
    { key: 'rank', title: t('office.rank'), align: 'end', width: 70, render: ({ rank }) => rank ?? '—' },
    {
      key: 'bidder',
      title: t('office.bidder'),
      render: ({ bidder }) => bidder,
      full: ({ bidder }) => bidder,
    },
    {
      key: 'product',
      title: t('office.product'),
      render: ({ productName }) => productName,
      full: ({ productName }) => productName,
    },
    {
      key: 'listed',
      title: t('office.listed'),
      width: 110,
      render: ({ listed }) => (listed === null ? '—' : t('office.regions', { count: listed })),
    },
    {
      key: 'filedAt',
      title: t('office.filedAt'),
      align: 'end',
      width: 150,
      render: ({ filedAt }) => (filedAt === null ? '—' : <DateTime value={filedAt} precision="minute" />),
    },
    {
      key: 'primary',
      title: t('office.primary'),
      width: 170,
      render: regionsOf('primary'),
      full: regionsOf('primary'),
    },
    {
      key: 'backup',
      title: t('office.backup'),
      width: 170,
      render: regionsOf('backup'),
      full: regionsOf('backup'),
    },
  ];
}
