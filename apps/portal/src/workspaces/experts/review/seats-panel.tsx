import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { useMay } from '../../../api/session.js';
import { type Column, DataTable, DateTime, DeedDialog, Panel, StatusTag } from '../../../kit/index.js';
import type { Review, RoundOfReview, Seat } from '../types.js';
import { changesOf } from './changes.js';

interface SeatsPanelProps {
  readonly tender: RoundOfReview;
  readonly review: Review;
}

/** The seats with everybody who held them (评审专家组、回避与递补). */
export function SeatsPanel({ tender, review }: SeatsPanelProps) {
  const { t } = useTranslation('experts');
  const may = useMay();
  const [asked, setAsked] = useState<Seat | 'void' | null>(null);
  const mayExclude = may('review.manage') && review.state === 'drawn';
  const columns: Column<Seat>[] = [
    { key: 'n', title: t('field.seat'), width: 70, align: 'end', render: ({ n }) => String(n) },
    { key: 'name', title: t('field.name'), width: 110, render: ({ name }) => name },
    {
      key: 'employer',
      title: t('field.employer'),
      width: 200,
      render: ({ employer }) => employer,
      full: ({ employer, specialties }) => `${employer} ${specialties.join('、')}`,
    },
    {
      key: 'specialty',
      title: t('field.specialty'),
      width: 110,
      render: ({ specialty }) => specialty ?? t('seats.any'),
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 120,
      render: ({ state }) => <StatusTag kind="expertSeat" state={state} />,
    },
    {
      key: 'at',
      title: t('field.at'),
      width: 150,
      render: (seat) => (
        <DateTime value={seat.submittedAt ?? seat.answeredAt ?? seat.dueAt} precision="minute" />
      ),
    },
    {
      key: 'reason',
      title: t('field.reason'),
      width: 180,
      render: ({ reason }) => reason ?? '—',
      full: ({ reason }) => reason ?? '',
    },
    ...(mayExclude
      ? [
          {
            key: 'actions',
            title: t('field.deeds'),
            width: 90,
            render: (seat: Seat) =>
              ['invited', 'accepted'].includes(seat.state) ? (
                <Button type="link" size="small" danger onClick={() => setAsked(seat)}>
                  {t('seats.exclude')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('seats.title')}
      note={t('seats.note')}
      extra={
        may('review.confirm') && review.state !== 'frozen' ? (
          <Button danger onClick={() => setAsked('void')}>
            {t('seats.void')}
          </Button>
        ) : null
      }
      flush
    >
      {review.shortAt !== null && review.state === 'drawn' ? (
        <p className="jc-notice">{t('seats.short')}</p>
      ) : null}
      <DataTable caption={t('seats.title')} columns={columns} rows={review.seats} rowKey={({ id }) => id} />
      {asked === null ? null : asked === 'void' ? (
        <VoidDialog tender={tender} onClose={() => setAsked(null)} />
      ) : (
        <ExcludeDialog tender={tender} seat={asked} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}

interface DialogProps {
  readonly tender: RoundOfReview;
  readonly onClose: () => void;
}

function ExcludeDialog({ tender, seat, onClose }: DialogProps & { readonly seat: Seat }) {
  const { t } = useTranslation('experts');
  const exclude = useDeed({
    send: (reason: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/expert-review/exclusions', {
          ...init,
          params: { path: { id: tender.id } },
          body: { seatId: seat.id, reason },
        }),
      ),
    changes: changesOf(tender),
  });
  return (
    <DeedDialog
      open
      title={t('seats.exclude')}
      object={[
        { label: t('field.seat'), value: String(seat.n) },
        { label: t('field.name'), value: seat.name },
        { label: t('field.employer'), value: seat.employer },
      ]}
      consequence={t('seats.excludeConsequence')}
      verb={t('seats.exclude')}
      danger
      reason="required"
      onConfirm={(reason) => exclude.performNow(reason)}
      onClose={onClose}
    />
  );
}

function VoidDialog({ tender, onClose }: DialogProps) {
  const { t } = useTranslation('experts');
  const end = useDeed({
    send: (reason: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/expert-review/void', {
          ...init,
          params: { path: { id: tender.id } },
          body: { reason },
        }),
      ),
    changes: changesOf(tender),
  });
  return (
    <DeedDialog
      open
      title={t('seats.void')}
      object={[{ label: t('field.round'), value: `${tender.title}（${tender.roundNo}）` }]}
      consequence={t('seats.voidConsequence')}
      verb={t('seats.void')}
      danger
      reason="required"
      secondFactor
      onConfirm={(reason) => end.performNow(reason)}
      onClose={onClose}
    />
  );
}
