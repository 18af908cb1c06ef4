import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { type Column, type ListRequest, Page, QueryTable, StatusTag } from '../../kit/index.js';
import { AppointmentDrawer } from './appointment-drawer.js';
import type { Appointment } from './data.js';
import { ProductName } from './product-name.js';
import { NewAppointment } from './new-appointment.js';
import { useStateOptions } from './vocabulary.js';

const STATES = ['proposed', 'accepted', 'refused', 'withdrawn', 'active', 'ended'] as const;

interface AppointmentsQuery extends ListRequest {
  state?: (typeof STATES)[number];
  region?: string;
}

/** Distributor appointments per product and region (配送关系). */
export default function AppointmentsPage() {
  const { t } = useTranslation('identity');
  const may = useMay();
  const [open, setOpen] = useState<Appointment>();
  const [adding, setAdding] = useState(false);
  const states = useStateOptions('appointment', STATES);
  const columns: Column<Appointment>[] = [
    {
      key: 'mah',
      title: t('appointments.mah'),
      width: 280,
      sort: 'mahName',
      render: (row) => row.mahName,
      full: (row) => row.mahName,
    },
    {
      key: 'distributor',
      title: t('appointments.distributor'),
      width: 280,
      sort: 'distributorName',
      render: (row) => row.distributorName,
      full: (row) => row.distributorName,
    },
    {
      key: 'product',
      title: t('field.product'),
      width: 150,
      render: (row) => <ProductName id={row.productId} />,
    },
    { key: 'region', title: t('field.region'), width: 120, render: (row) => row.regionName },
    {
      key: 'line',
      title: t('appointments.line'),
      width: 110,
      render: (row) => (row.isPrimary ? t('appointments.primary') : t('appointments.secondary')),
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 150,
      render: (row) => <StatusTag kind="appointment" state={row.state} />,
    },
    {
      key: 'effectiveFrom',
      title: t('appointments.effectiveFrom'),
      width: 130,
      align: 'end',
      sort: 'effectiveFrom',
      render: (row) => row.effectiveFrom,
    },
  ];
  return (
    <Page title={t('appointments.title')} note={t('appointments.note')}>
      <QueryTable
        id="appointments"
        caption={t('appointments.caption')}
        queryKey={['appointments', 'list']}
        load={(query: AppointmentsQuery) => answered(api.GET('/api/v1/appointments', { params: { query } }))}
        columns={columns}
        rowKey={(row) => row.id}
        defaultSort="-proposedAt"
        filters={[
          { name: 'q', label: t('appointments.search'), kind: 'text' },
          { name: 'state', label: t('field.state'), kind: 'select', options: states },
          { name: 'region', label: t('field.region'), kind: 'region' },
        ]}
        exportPath="/api/v1/appointments/export"
        actions={
          may('appointment.propose') ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('appointments.propose')}
            </Button>
          ) : null
        }
        onOpen={setOpen}
        {...(open === undefined ? {} : { openKey: open.id })}
        empty={{ text: t('appointments.empty') }}
      />
      <AppointmentDrawer appointment={open} onClose={() => setOpen(undefined)} />
      {adding ? <NewAppointment onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
