import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import {
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  Money,
  Panel,
  ProblemBar,
  StatusTag,
  TimeLeft,
  UnitPrice,
  useServerSecond,
} from '../../kit/index.js';
import { quotesDueOf, useOwnOffers } from './own-offers.js';
import type { OwnOffer, TenderNotice } from './types.js';

/** Revival offers to the own company (复活要约): the price, the time left, and an answer that is final. */
export function OffersPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  const now = useServerSecond();
  const [asked, setAsked] = useState<{ offer: OwnOffer; accepts: boolean } | null>(null);
  const { data, error } = useOwnOffers(notice);
  if (error) return <ProblemBar problem={asProblem(error)} />;
  if (!data || data.items.length === 0) return null;
  const stateOf = ({ answer, dueAt, form }: OwnOffer): string => {
    if (answer) return answer;
    const over = Date.parse(dueAt) <= now;
    if (form === 'second-quote') return over ? 'sealed' : 'quoting';
    return over ? 'lapsed' : 'open';
  };
  const quoting = quotesDueOf(data.items) !== null;
  const columns: Column<OwnOffer>[] = [
    {
      key: 'product',
      title: t('offers.product'),
      render: ({ productName, productId }) => productName || productId,
      full: ({ productName, productId }) => productName || productId,
    },
    {
      key: 'opened',
      title: t('offers.opened'),
      align: 'end',
      width: 140,
      render: ({ openedPrice }) => <Money value={openedPrice} />,
    },
    {
      key: 'price',
      title: t('offers.price'),
      align: 'end',
      width: 190,
      render: ({ unitPrice, packPriceMax }) => (
        <>
          <UnitPrice value={unitPrice} />
          {packPriceMax === null ? null : (
            <div className="jc-note">{t('quotes.atMost', { price: packPriceMax })}</div>
          )}
        </>
      ),
    },
    {
      key: 'actions',
      title: t('offers.answer'),
      width: 190,
      render: (offer) =>
        stateOf(offer) === 'open' ? (
          <span className="jc-bid-actions">
            <Button type="link" size="small" onClick={() => setAsked({ offer, accepts: true })}>
              {t('offers.accept')}
            </Button>
            <Button type="link" size="small" onClick={() => setAsked({ offer, accepts: false })}>
              {t('offers.decline')}
            </Button>
          </span>
        ) : (
          <>
            <StatusTag kind="ownOffer" state={stateOf(offer)} />
            {offer.quote === null ? null : (
              <div className="jc-note">{t('quotes.quoted', { price: offer.quote })}</div>
            )}
          </>
        ),
    },
  ];
  return (
    <Panel title={t('offers.title')} note={t(quoting ? 'offers.quoteNote' : 'offers.note')} flush>
      <DataTable
        caption={t('offers.title')}
        columns={columns}
        rows={data.items}
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
      {asked ? <AnswerDialog notice={notice} {...asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

interface AnswerDialogProps {
  readonly notice: TenderNotice;
  readonly offer: OwnOffer;
  readonly accepts: boolean;
  readonly onClose: () => void;
}

function AnswerDialog({ notice, offer, accepts, onClose }: AnswerDialogProps) {
  const { t } = useTranslation('bids');
  const answer = useDeed({
    send: (body: { accepts: boolean }, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/offers/{offerId}/answer', {
          ...init,
          params: { path: { id: notice.id, offerId: offer.id } },
          body,
        }),
      ),
    changes: [['bids', 'offers', notice.id]],
    onDone: onClose,
  });
  const verb = t(accepts ? 'offers.accept' : 'offers.decline');
  return (
    <DeedDialog
      open
      title={verb}
      object={[
        { label: t('withdrawal.tender'), value: `${notice.title}（${notice.roundNo}）` },
        { label: t('offers.product'), value: offer.productName || offer.productId },
        { label: t('offers.price'), value: <UnitPrice value={offer.unitPrice} /> },
      ]}
      consequence={t(accepts ? 'offers.acceptConsequence' : 'offers.declineConsequence')}
      verb={verb}
      danger={!accepts}
      onConfirm={() => answer.performNow({ accepts })}
      onClose={onClose}
    />
  );
}
