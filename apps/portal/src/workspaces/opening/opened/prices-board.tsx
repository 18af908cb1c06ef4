import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import {
  DataTable,
  Missing,
  Money,
  Panel,
  ProblemBar,
  Skeleton,
  UnitPrice,
  Watermark,
} from '../../../kit/index.js';
import type { OpenedPrice, Room, TenderNotice } from '../types.js';

/** Rows on the board; a variety with more bids is read in the rounds library. */
const ROWS = 100;

interface PricesBoardProps {
  readonly room: Room;
  readonly varieties: TenderNotice['varietyList'];
}

/** Prices variety by variety, in figures that are read from the back of a room (唱标). */
export function PricesBoard({ room, varieties }: PricesBoardProps) {
  const { t } = useTranslation('opening');
  const [at, setAt] = useState(0);
  const variety = varieties[at];
  if (!variety) return null;
  return (
    <div className="jc-opening-prices">
      <Panel title={t('prices.varieties')} note={t('prices.count', { count: varieties.length })} flush>
        <ol className="jc-opening-varieties">
          {varieties.map(({ id, name }, i) => (
            <li key={id}>
              <button type="button" aria-current={i === at ? 'true' : undefined} onClick={() => setAt(i)}>
                <span className="jc-code">{id}</span>
                <span>{name}</span>
              </button>
            </li>
          ))}
        </ol>
      </Panel>
      <Watermark>
        <Panel
          title={variety.name}
          note={variety.id}
          flush
          extra={
            <span className="jc-row-flex">
              <Button size="small" disabled={at === 0} onClick={() => setAt(at - 1)}>
                {t('prices.before')}
              </Button>
              <Button size="small" disabled={at === varieties.length - 1} onClick={() => setAt(at + 1)}>
                {t('prices.after')}
              </Button>
            </span>
          }
        >
          <VarietyPrices tenderId={room.id} variety={variety} />
          <p className="jc-note jc-opening-foot">{t('prices.order')}</p>
        </Panel>
      </Watermark>
    </div>
  );
}

function VarietyPrices({
  tenderId,
  variety,
}: {
  readonly tenderId: string;
  readonly variety: TenderNotice['varietyList'][number];
}) {
  const { t } = useTranslation('opening');
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['opening', 'prices', tenderId, variety.id],
    queryFn: () =>
      answered(
        api.GET('/api/v1/tenders/{id}/opening/prices', {
          params: { path: { id: tenderId }, query: { variety: variety.id, limit: ROWS } },
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  if (error) return <ProblemBar problem={asProblem(error)} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <div className="jc-opening-board">
      <DataTable
        caption={t('prices.of', { name: variety.name })}
        columns={[
          {
            key: 'bidder',
            title: t('prices.bidder'),
            render: ({ bidderName, name, productId }: OpenedPrice) => (
              <>
                {bidderName}
                <div className="jc-note">{name || productId}</div>
              </>
            ),
          },
          {
            key: 'units',
            title: t('prices.units'),
            align: 'end',
            width: 110,
            render: ({ unitsPerPack }) => <span className="jc-figure">{unitsPerPack}</span>,
          },
          {
            key: 'pack',
            title: t('prices.pack'),
            align: 'end',
            width: 150,
            render: ({ packPrice }) => (
              <strong className="jc-opening-price">
                {packPrice === null ? <Missing why={t('prices.abstained')} /> : <Money value={packPrice} />}
              </strong>
            ),
          },
          {
            key: 'unit',
            title: t('prices.unit'),
            align: 'end',
            width: 130,
            render: ({ unitPrice }) => <UnitPrice value={unitPrice} />,
          },
          {
            key: 'revival',
            title: t('prices.revival'),
            width: 80,
            render: ({ acceptsRevival }) => t(acceptsRevival ? 'prices.yes' : 'prices.no'),
          },
        ]}
        rows={data.items}
        rowKey={({ productId }) => productId}
        density="twoLine"
        stale={isPlaceholderData}
      />
    </div>
  );
}
