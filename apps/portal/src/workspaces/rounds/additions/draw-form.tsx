import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { type Column, DataTable, Field, ProblemBar, UnitPrice } from '../../../kit/index.js';
import type { Additions, Round } from '../types.js';

type Tied = Additions['tied'][number];

interface DrawFormProps {
  readonly round: Round;
  readonly tied: readonly Tied[];
  /** Whether the person may record a draw now; others see the ties. */
  readonly may: boolean;
}

/** The outcome of a public draw with its minutes (登记抽签结果). */
export function DrawForm({ round, tied, may }: DrawFormProps) {
  const { t } = useTranslation('rounds');
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState({ heldAt: '', place: '', witnesses: '', minutes: '' });
  const draw = useDeed({
    send: (_: undefined, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/draws', {
          ...init,
          params: { path: { id: round.id }, header: { 'If-Match': `"${round.version}"` } },
          headers: { ...init.headers, 'If-Match': `"${round.version}"` },
          body: {
            draws: drawnOf(tied, places),
            heldAt: `${text.heldAt}:00+08:00`,
            place: text.place.trim(),
            witnesses: text.witnesses.split(/[、，,\n]/).flatMap((name) => name.trim() || []),
            minutes: text.minutes.trim(),
          },
        }),
      ),
    changes: [['round', round.id], ['rounds']],
  });
  const columns = columnsOf(t, may, places, (productId, value) => {
    setPlaces({ ...places, [productId]: value });
  });
  const errorOf = (name: string): string | undefined =>
    draw.problem?.errors.find(({ field }) => field === name || field?.startsWith(`${name}.`))?.message;
  const field = (name: keyof typeof text, props: { type?: string; rows?: number } = {}) => {
    const common = {
      value: text[name],
      onChange: (event: { target: { value: string } }) => {
        setText({ ...text, [name]: event.target.value });
      },
    };
    return (
      <Field
        label={t(`additions.${name}`)}
        required
        error={errorOf(name)}
        hint={t(`additions.hints.${name}`)}
      >
        {props.rows ? (
          <Input.TextArea {...common} rows={props.rows} maxLength={4_000} />
        ) : (
          <Input {...common} {...props} />
        )}
      </Field>
    );
  };
  const drawn = drawnOf(tied, places).length;
  const complete = drawn >= 2 && Object.values(text).every((value) => value.trim() !== '');
  const table = (
    <DataTable
      caption={t('additions.tied')}
      columns={columns}
      rows={tied}
      rowKey={(bid) => bid.productId}
      groupOf={(bid) => ({ key: bid.varietyId, title: bid.varietyName || bid.varietyId })}
    />
  );
  if (!may) return table;
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        draw.perform(undefined);
      }}
    >
      {table}
      <div className="jc-form-grid">
        {field('heldAt', { type: 'datetime-local' })}
        {field('place')}
        {field('witnesses')}
      </div>
      {field('minutes', { rows: 3 })}
      {draw.problem ? <ProblemBar problem={draw.problem} /> : null}
      <div className="jc-row-flex">
        <Button type="primary" htmlType="submit" loading={draw.running} disabled={!complete}>
          {complete
            ? t('additions.record')
            : t('additions.incomplete', { places: String(drawn), all: String(tied.length) })}
        </Button>
      </div>
    </form>
  );
}

const drawnOf = (tied: readonly Tied[], places: Readonly<Record<string, string>>) =>
  tied.flatMap(({ productId }) => {
    const place = places[productId] ?? '';
    return /^[1-9]\d{0,5}$/.test(place) ? [{ productId, place: Number(place) }] : [];
  });

function columnsOf(
  t: ReturnType<typeof useTranslation<'rounds'>>['t'],
  may: boolean,
  places: Readonly<Record<string, string>>,
  onPlace: (productId: string, value: string) => void,
): Column<Tied>[] {
  return [
    {
      key: 'product',
      title: t('additions.product'),
      render: (bid) => bid.productName || bid.productId,
      width: 260,
    },
    { key: 'bidder', title: t('additions.bidder'), render: (bid) => bid.bidderId, width: 160 },
    {
      key: 'price',
      title: t('additions.price'),
      align: 'end',
      render: (bid) => <UnitPrice value={bid.comparablePrice} />,
      width: 140,
    },
    { key: 'rank', title: t('additions.rank'), align: 'end', render: (bid) => bid.rank ?? '—', width: 90 },
    ...(may
      ? [
          {
            key: 'place',
            title: t('additions.placeInDraw'),
            width: 140,
            render: (bid: Tied) => (
              <Input
                inputMode="numeric"
                aria-label={t('additions.placeOf', { product: bid.productName || bid.productId })}
                value={places[bid.productId] ?? ''}
                onChange={(event) => {
                  onPlace(bid.productId, event.target.value.replace(/\D/g, ''));
                }}
              />
            ),
          },
        ]
      : []),
  ];
}
