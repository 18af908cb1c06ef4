import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import {
  type Column,
  DataTable,
  DateTime,
  Field,
  Panel,
  ProblemBar,
  StatusTag,
  TimeLeft,
  UnitPrice,
  useServerSecond,
} from '../../../../kit/index.js';
import type { Offer, Tender } from '../../types.js';
import { instantOf } from '../../../../kit/format/beijing-time.js';

/** Revival offers of an opened round (复活要约): what went out, what was answered, and what the office does next. */
export function OffersPanel({ tender }: { readonly tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const { data, error } = useQuery({
    queryKey: ['tender', tender.id, 'offers'],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}/offers', { params: { path: { id: tender.id } } })),
    enabled: may('tender.offer'),
    // Companies answer meanwhile.
    refetchInterval: 15_000,
  });
  if (!may('tender.offer')) return null;
  const offers = data?.items ?? [];
  const out = offers.filter(({ evaluatedAt }) => evaluatedAt === null);
  return (
    <Panel title={t('offers.title')} note={t('offers.note')}>
      <div className="jc-stack">
        {error ? <ProblemBar problem={asProblem(error)} /> : null}
        {offers.length > 0 ? <Offers offers={offers} /> : null}
        {data ? out.length > 0 ? <Evaluation tender={tender} out={out} /> : <Issue tender={tender} /> : null}
      </div>
    </Panel>
  );
}

function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { t } = useTranslation('tenders');
  const now = useServerSecond();
  const stateOf = ({ answer, dueAt, form }: Offer): string => {
    if (answer) return answer;
    const over = Date.parse(dueAt) <= now;
    if (form === 'second-quote') return over ? 'sealed' : 'quoting';
    return over ? 'lapsed' : 'open';
  };
  const quoting = offers.some(({ form }) => form === 'second-quote');
  const columns: Column<Offer>[] = [
    {
      key: 'product',
      title: t('offers.product'),
      render: ({ productName, productId }) => productName || productId,
      full: ({ productName, productId }) => productName || productId,
    },
    { key: 'bidder', title: t('offers.bidder'), width: 110, render: ({ bidderId }) => bidderId },
    { key: 'kind', title: t('offers.kind'), width: 90, render: ({ kind }) => t(`offers.kinds.${kind}`) },
    {
      key: 'price',
      title: t('offers.price'),
      align: 'end',
      width: 200,
      render: ({ unitPrice, packPriceMax }) => (
        <>
          <UnitPrice value={unitPrice} />
          {packPriceMax === null ? null : (
            <div className="jc-note">{t('offers.atMost', { price: packPriceMax })}</div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('offers.state'),
      width: 170,
      render: (offer) => (
        <>
          <StatusTag kind="offer" state={stateOf(offer)} />
          {offer.quote === null ? null : (
            <div className="jc-note">{t('offers.quoted', { price: offer.quote })}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('offers.title')}
      columns={columns}
      rows={offers}
      rowKey={({ id }) => id}
      density={quoting ? 'twoLine' : 'standard'}
      groupOf={({ wave, dueAt }) => ({
        key: String(wave),
        title: (
          <span className="jc-row-flex">
            {t('offers.wave', { wave: String(wave) })} <DateTime value={dueAt} precision="zoned" />
            {Date.parse(dueAt) > now ? <TimeLeft deadline={dueAt} /> : null}
          </span>
        ),
      })}
    />
  );
}

type OfferForm = Offer['form'];

function Issue({ tender }: { readonly tender: Tender }) {
  const { t } = useTranslation('tenders');
  const [due, setDue] = useState('');
  // Asked for once, and only where the notice says so.
  const mayAsk = tender.secondQuote && tender.secondQuotes === null;
  const [form, setForm] = useState<OfferForm>(mayAsk ? 'second-quote' : 'accept');
  const dueAt = instantOf(due);
  const issue = useDeed({
    send: (body: { dueAt: string; answer: OfferForm }, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/offers', { ...init, params: { path: { id: tender.id } }, body }),
      ),
    changes: [['tender', tender.id]],
  });
  const fault = issue.problem?.errors.find(({ field }) => field === 'dueAt')?.message;
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (dueAt !== null) issue.perform({ dueAt, answer: mayAsk ? form : 'accept' });
      }}
    >
      <div className="jc-form-grid">
        <Field label={t('offers.due')} required error={fault} hint={t('offers.dueHint')}>
          <Input type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
        </Field>
        {mayAsk ? (
          <Field label={t('offers.form')} required hint={t(`offers.formHints.${form}`)}>
            <Select
              value={form}
              options={(['second-quote', 'accept'] as const).map((value) => ({
                value,
                label: t(`offers.forms.${value}`),
              }))}
              onChange={setForm}
            />
          </Field>
        ) : null}
      </div>
      {issue.problem && fault === undefined ? <ProblemBar problem={issue.problem} /> : null}
      <div className="jc-row-flex">
        <Button type="primary" htmlType="submit" loading={issue.running} disabled={dueAt === null}>
          {dueAt === null ? t('offers.dueMissing') : t('offers.issue')}
        </Button>
      </div>
    </form>
  );
}

function Evaluation({ tender, out }: { readonly tender: Tender; readonly out: readonly Offer[] }) {
  const { t } = useTranslation('tenders');
  const now = useServerSecond();
  const open = out.filter(({ answer }) => answer === null).length;
  const due = out[0]?.dueAt ?? '';
  const quoting = out[0]?.form === 'second-quote';
  const ready = open === 0 || (!quoting && Date.parse(due) <= now);
  const evaluate = useDeed({
    send: (_: undefined, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/offers/evaluation', { ...init, params: { path: { id: tender.id } } }),
      ),
    changes: [['tender', tender.id], ['rounds']],
  });
  return (
    <>
      {evaluate.problem ? <ProblemBar problem={evaluate.problem} /> : null}
      <div className="jc-row-flex">
        <Button
          type="primary"
          loading={evaluate.running}
          disabled={!ready}
          onClick={() => evaluate.perform(undefined)}
        >
          {ready
            ? t('offers.evaluate')
            : quoting
              ? t('offers.sealed')
              : t('offers.waiting', { open: String(open) })}
        </Button>
      </div>
    </>
  );
}
