import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { type Column, DateTime, Page, QueryTable, StatusTag, TimeLeft } from '../../kit/index.js';
import { useKindFilter } from './kind-options.js';
import { MatterDrawer } from './matter-drawer.js';
import { RateDialog } from './rate-dialog.js';
import type { Matter, MatterKind } from './types.js';

/** Finished matters of the own organisation (我的办理事项): rated here, and the office's answer read. */
export default function MattersPage() {
  const { t } = useTranslation('service');
  const [shown, setShown] = useState<Matter | null>(null);
  const [rated, setRated] = useState<Matter | null>(null);
  return (
    <Page title={t('matters.title')} note={t('matters.note')}>
      <QueryTable
        id="service-matters"
        caption={t('matters.title')}
        queryKey={['service-matters']}
        columns={useColumns(setRated, setShown)}
        rowKey={({ id }) => id}
        load={(query: object) => answered(api.GET('/api/v1/service/matters', { params: { query } }))}
        filters={[
          { name: 'q', label: t('matters.search'), kind: 'text' },
          useKindFilter(),
          {
            name: 'rating',
            label: t('matters.show'),
            kind: 'select',
            options: (['open', 'given'] as const).map((value) => ({ value, label: t(`matters.${value}`) })),
          },
        ]}
        defaultSort="-finishedAt"
        empty={{ text: t('matters.empty') }}
      />
      <MatterDrawer matter={shown} onClose={() => setShown(null)} />
      {rated ? <RateDialog matter={rated} onClose={() => setRated(null)} /> : null}
    </Page>
  );
}

/** What the page behind a matter asks for; results of rounds are for everyone. */
const PAGE_PERMISSION: Partial<Record<MatterKind, string>> = {
  registration: 'organisation.edit',
  letter: 'commitment.view',
  appointment: 'appointment.view',
  question: 'tender.bid',
  eligibility: 'tender.bid',
  agreement: 'agreement.view',
  demand: 'demand.report',
};

/** A matter's name, as a link for those who may open its page. */
function Title({ matter: { title, kind, link } }: { readonly matter: Matter }) {
  const may = useMay();
  const permission = PAGE_PERMISSION[kind];
  return link === null || (permission !== undefined && !may(permission)) ? (
    title
  ) : (
    <Link to={link}>{title}</Link>
  );
}

function useColumns(rate: (matter: Matter) => void, show: (matter: Matter) => void): Column<Matter>[] {
  const { t } = useTranslation('service');
  return [
    {
      key: 'title',
      title: t('fields.title'),
      render: (matter) => <Title matter={matter} />,
      full: ({ title }) => title,
    },
    { key: 'kind', title: t('fields.kind'), width: 130, render: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'finishedAt',
      title: t('fields.finishedAt'),
      align: 'end',
      width: 150,
      sort: 'finishedAt',
      render: ({ finishedAt }) => <DateTime value={finishedAt} />,
    },
    {
      key: 'rating',
      title: t('fields.rating'),
      width: 150,
      render: ({ score, mayRate, rateUntil }) =>
        score !== null ? (
          <StatusTag kind="serviceScore" state={String(score)} />
        ) : mayRate ? (
          <TimeLeft deadline={rateUntil} />
        ) : (
          t('matters.over')
        ),
    },
    {
      key: 'rateUntil',
      title: t('fields.rateUntil'),
      align: 'end',
      width: 150,
      render: ({ rateUntil }) => <DateTime value={rateUntil} />,
    },
    {
      key: 'answer',
      title: t('fields.answer'),
      width: 240,
      render: ({ followUp, answer }) =>
        answer ?? (followUp === null ? '' : <StatusTag kind="serviceFollowUp" state={followUp} />),
      full: ({ answer }) => answer ?? '',
    },
    {
      key: 'actions',
      title: t('fields.actions'),
      width: 90,
      render: (matter) => (
        <Button
          type="link"
          size="small"
          onClick={() => (matter.mayRate ? rate(matter) : show(matter))}
          aria-label={`${t(matter.mayRate ? 'matters.rate' : 'matters.view')} ${matter.title}`}
        >
          {t(matter.mayRate ? 'matters.rate' : 'matters.view')}
        </Button>
      ),
    },
  ];
}
