import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { grouped, Missing, perCent } from '../../../kit/index.js';
import { reasonKey } from '../reason.js';
import type { PublicNotice } from '../types.js';

type Notice = PublicNotice['notice'];
type Variety = Notice['varieties'][number];

/** Varieties shown at first; a broad round has hundreds. */
const FIRST = 50;

/** One table of awards per variety, with a search when there are many. */
export function NoticeTables({ notice }: { notice: Notice }) {
  const { t } = useTranslation('rounds');
  const [text, setText] = useState('');
  const [shown, setShown] = useState(FIRST);
  const wanted = text.trim().toLowerCase();
  const found = notice.varieties.filter((variety) => wanted === '' || mentions(variety, wanted));
  const many = notice.varieties.length > 5;
  return (
    <>
      {many ? (
        <Input.Search
          allowClear
          className="jc-notice-search"
          aria-label={t('public.searchWinner')}
          placeholder={t('public.searchWinner')}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      ) : null}
      {found.slice(0, shown).map((variety) => (
        <section key={variety.id}>
          {notice.varieties.length > 1 ? <h2 className="jc-notice-variety">{variety.name}</h2> : null}
          <Awards variety={variety} showPrices={notice.visibility !== 'none'} />
          {variety.agreedRatio !== null && variety.cycleYears !== null ? (
            <p className="jc-note">
              {t('public.cycle', {
                ratio: perCent(variety.agreedRatio, 0),
                years: String(variety.cycleYears),
              })}
            </p>
          ) : null}
        </section>
      ))}
      {found.length > shown ? (
        <p className="jc-row-flex">
          <Button
            onClick={() => {
              setShown(shown + FIRST);
            }}
          >
            {t('public.showMore')}
          </Button>
          <span className="jc-note">
            {t('public.shown', { shown: String(shown), total: String(found.length) })}
          </span>
        </p>
      ) : null}
    </>
  );
}

const mentions = (variety: Variety, wanted: string): boolean =>
  [variety.name, ...variety.winners.flatMap(({ bidder, product }) => [bidder, product])].some((name) =>
    name.toLowerCase().includes(wanted),
  );

function Awards({ variety, showPrices }: { variety: Variety; showPrices: boolean }) {
  const { t } = useTranslation('rounds');
  const { winners } = variety;
  const showRanks = winners.some(({ rank }) => rank !== null);
  const showRatios = showPrices && winners.some(({ ratioToLowest }) => ratioToLowest !== null);
  const places = winners.every(({ unitPrice }) => unitPrice?.endsWith('00') ?? true) ? 2 : 4;
  const showRegions = winners.some(({ regions }) => regions.length > 0);
  return (
    <div className="jc-notice-scroll">
      <table className="jc-notice-table">
        <caption className="jc-hidden">{variety.name}</caption>
        <thead>
          <tr>
            {showRanks ? (
              <th scope="col" className="jc-end">
                {t('public.rank')}
              </th>
            ) : null}
            <th scope="col">{t('public.bidder')}</th>
            <th scope="col">{t('public.product')}</th>
            {showPrices ? (
              <th scope="col" className="jc-end">
                {t('public.price')}
              </th>
            ) : null}
            {showRatios ? (
              <th scope="col" className="jc-end">
                {t('public.ratio')}
              </th>
            ) : null}
            {showRegions ? <th scope="col">{t('public.regions')}</th> : null}
            <th scope="col" className="jc-end">
              {t('public.reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {winners.map((winner, index) => (
            <tr key={`${winner.productId}-${index}`}>
              {showRanks ? <td className="jc-end">{winner.rank ?? '—'}</td> : null}
              <th scope="row">{winner.bidder}</th>
              <td className="jc-notice-product">{winner.product === '' ? <Missing /> : winner.product}</td>
              {showPrices ? (
                <td className="jc-end jc-notice-price">
                  <PriceText value={winner.unitPrice} places={places} />
                </td>
              ) : null}
              {showRatios ? <td className="jc-end">{winner.ratioToLowest ?? '—'}</td> : null}
              {showRegions ? <td>{winner.regions.join('、') || '—'}</td> : null}
              <td className="jc-end">{t(`reason.${reasonKey(winner)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two decimals where all prices of the table are whole in fen, else four in all, so that the points stand under each other. */
const PriceText = ({ value, places }: { value: string | null; places: number }) =>
  value === null ? <Missing /> : <span className="jc-figure">{grouped(value, places)}</span>;
