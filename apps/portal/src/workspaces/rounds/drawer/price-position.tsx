import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Column, DataTable, StatusTag, UnitPrice } from '../../../kit/index.js';
import { usePublished } from '../published.js';
import { awardState } from '../reason.js';
import type { ExplanationAnswer } from '../types.js';
import { PriceChart } from './price-chart.js';

type Bid = ExplanationAnswer['bids'][number];

interface PricePositionProps {
  readonly answer: ExplanationAnswer;
  readonly onOpen: (productId: string) => void;
}

/** Where the price lies among the bids of the variety (报价位置), as a chart or as the same data in a table. */
export function PricePosition({ answer, onOpen }: PricePositionProps) {
  const { t } = useTranslation('rounds');
  const published = usePublished();
  const [asTable, setAsTable] = useState(false);
  if (answer.bids.length === 0) return null;
  const columns: Column<Bid>[] = [
    { key: 'bidder', title: t('drawer.bidder'), render: (bid) => bid.bidderId, full: (bid) => bid.bidderId },
    {
      key: 'price',
      title: t('drawer.price'),
      align: 'end',
      width: 130,
      render: (bid) => <UnitPrice value={bid.comparablePrice} />,
    },
    {
      key: 'result',
      title: t('drawer.result'),
      width: 150,
      render: (bid) => <StatusTag kind="award" state={awardState(bid.status, published)} plain />,
    },
  ];
  return (
    <section>
      <h2 className="jc-explain-head">
        {t('drawer.position')}
        <button
          type="button"
          className="jc-explain-switch"
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? t('drawer.graph') : t('drawer.table')}
        </button>
      </h2>
      {asTable ? (
        <DataTable
          caption={t('drawer.otherBids')}
          columns={columns}
          rows={answer.bids}
          rowKey={(bid) => bid.productId}
          density="compact"
        />
      ) : (
        <PriceChart answer={answer} onOpen={onOpen} />
      )}
    </section>
  );
}
