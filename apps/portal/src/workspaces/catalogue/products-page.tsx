import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import type { Item } from '../../api/types.js';
import { Code, type Column, DateTime, type Filter, Page, QueryTable, StatusTag } from '../../kit/index.js';
import { ProductDrawer } from './product-drawer.js';
import './catalogue.css';

type Product = Item<'/api/v1/catalogue/products'>;

/** The catalogue as a list, with the details of a product in the drawer (产品目录). */
export default function ProductsPage() {
  const { t } = useTranslation('catalogue');
  const may = useMay();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const open = params.get('open');
  const show = (id: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (id === null) next.delete('open');
        else next.set('open', id);
        return next;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('list.title')}
      note={t('list.note')}
      actions={
        <>
          {may('catalogue.import') ? (
            <Button onClick={() => void navigate('/catalogue/imports')}>{t('list.import')}</Button>
          ) : null}
          {may('catalogue.edit') ? (
            <Button type="primary" onClick={() => void navigate('/catalogue/products/new')}>
              {t('list.add')}
            </Button>
          ) : null}
        </>
      }
    >
      <QueryTable
        id="catalogue-products"
        caption={t('list.caption')}
        queryKey={['catalogue', 'products']}
        columns={useProductColumns()}
        rowKey={(product) => product.id}
        load={(query: object) => answered(api.GET('/api/v1/catalogue/products', { params: { query } }))}
        filters={useProductFilters()}
        {...(may('catalogue.export') ? { exportPath: '/api/v1/catalogue/products/export' } : {})}
        onOpen={(product) => show(product.id)}
        {...(open === null ? {} : { openKey: open })}
        inTrouble={(product) => product.state === 'expired'}
        empty={{ text: t('list.empty') }}
      />
      {open === null ? null : <ProductDrawer id={open} onClose={() => show(null)} />}
    </Page>
  );
}

function useProductColumns(): Column<Product>[] {
  const { t } = useTranslation('catalogue');
  return [
    {
      key: 'genericName',
      title: t('list.product'),
      width: 210,
      sort: 'genericName',
      full: (p) => [p.genericName, p.productName].filter(Boolean).join(' · '),
      render: (p) => (p.productName ? `${p.genericName} · ${p.productName}` : p.genericName),
    },
    {
      key: 'state',
      title: t('field.state'),
      width: 110,
      render: (p) => <StatusTag kind="product" state={p.state} />,
    },
    { key: 'kind', title: t('field.kind'), width: 110, render: (p) => t(`kind.${p.kind}`) },
    { key: 'dosageForm', title: t('field.dosageForm'), width: 100, render: (p) => p.dosageForm ?? '' },
    {
      key: 'strength',
      title: t('field.strength'),
      width: 120,
      render: (p) => p.strength ?? p.packText ?? '',
      full: (p) => p.strength ?? p.packText ?? '',
    },
    {
      key: 'holderName',
      title: t('field.holderName'),
      width: 220,
      sort: 'holderName',
      render: (p) => p.holderName,
      full: (p) => p.holderName,
    },
    {
      key: 'approvalNo',
      title: t('field.approvalNo'),
      width: 190,
      render: (p) => p.approvalNo ?? '',
      full: (p) => p.approvalNo ?? '',
    },
    { key: 'code', title: t('field.code'), width: 230, render: (p) => <Code value={p.code} copy={false} /> },
    { key: 'packCount', title: t('field.packCount'), width: 80, align: 'end', render: (p) => p.packCount },
    {
      key: 'approvalExpiresOn',
      title: t('field.approvalExpiresOn'),
      width: 120,
      align: 'end',
      sort: 'approvalExpiresOn',
      render: (p) => <DateTime value={p.approvalExpiresOn} precision="day" />,
    },
    {
      key: 'manufacturerName',
      title: t('field.manufacturerName'),
      width: 220,
      optional: true,
      render: (p) => p.manufacturerName ?? '',
      full: (p) => p.manufacturerName ?? '',
    },
    { key: 'atc', title: t('field.atc'), width: 100, optional: true, render: (p) => p.atc ?? '' },
    {
      key: 'volumeClass',
      title: t('field.volumeClass'),
      width: 100,
      optional: true,
      render: (p) => t(`volumeClass.${p.volumeClass}`),
    },
    {
      key: 'highValue',
      title: t('field.highValue'),
      width: 100,
      optional: true,
      render: (p) => (p.highValue ? t('yes') : t('no')),
    },
  ];
}

function useProductFilters(): Filter[] {
  const { t } = useTranslation('catalogue');
  const forms = useQuery({
    queryKey: ['catalogue', 'dosage-forms'],
    queryFn: () => answered(api.GET('/api/v1/catalogue/dosage-forms')),
    staleTime: 300_000,
  });
  const words = <K extends string>(keys: readonly K[], label: (key: K) => string) =>
    keys.map((value) => ({ value, label: label(value) }));
  return [
    { name: 'q', label: t('list.q'), kind: 'text', placeholder: t('list.qHint') },
    {
      name: 'kind',
      label: t('field.kind'),
      kind: 'select',
      options: words(KINDS, (kind) => t(`kind.${kind}`)),
    },
    {
      name: 'state',
      label: t('field.state'),
      kind: 'select',
      options: words(STATE_KEYS, (state) => t(`state.${state}`)),
    },
    { name: 'holder', label: t('list.holder'), kind: 'text' },
    {
      name: 'form',
      label: t('field.dosageForm'),
      kind: 'select',
      options: (forms.data ?? []).map(({ form, count }) => ({ value: form, label: `${form}（${count}）` })),
    },
    {
      name: 'volumeClass',
      label: t('field.volumeClass'),
      kind: 'select',
      options: words(CLASSES, (name) => t(`volumeClass.${name}`)),
    },
    {
      name: 'highValue',
      label: t('field.highValue'),
      kind: 'select',
      options: [
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ],
    },
  ];
}

const KINDS = ['western', 'chinese', 'decoction', 'consumable'] as const;
const CLASSES = ['general', 'special'] as const;
const STATE_KEYS = ['active', 'expiring', 'expired', 'withdrawn'] as const;
