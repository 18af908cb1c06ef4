import { useTranslation } from 'react-i18next';

import type { ExplanationAnswer } from '../types.js';
import { cellWord } from '../grid/model.js';
import { labelRows, scaleFor, tickText } from './scale.js';

const WIDTH = 440;
const LEFT = 16;
const INNER = WIDTH - 2 * LEFT;
const LABEL = 44 / INNER;
const ROW = 15;
/** More labels than this cannot be read; the others are named on hover and in the table. */
const LABELLED = 10;

interface PriceChartProps {
  readonly answer: ExplanationAnswer;
  readonly onOpen: (productId: string) => void;
}

/** Every bid of the variety on one axis, with the anchor and the line as dashed limits. */
export function PriceChart({ answer, onOpen }: PriceChartProps) {
  const { t } = useTranslation('rounds');
  const { anchor, line } = answer.explanation;
  const prices = answer.bids.map((bid) => Number(bid.comparablePrice));
  const limits = [
    { key: 'anchor', text: anchor, label: t('grid.anchor') },
    { key: 'line', text: line, label: t('grid.line') },
  ].flatMap(({ key, text, label }) =>
    text === null ? [] : [{ key, label: `${label} ${text}`, at: Number(text) }],
  );
  const scale = scaleFor([...prices, ...limits.map(({ at }) => at)]);
  const x = (value: number) => LEFT + scale.place(value) * INNER;
  const labelled = labelledBids(answer);
  const rows = labelRows(
    labelled.map((bid) => scale.place(Number(bid.comparablePrice))),
    LABEL,
  );
  const top = 18 + limits.length * ROW;
  const points = top + 22;
  const axis = points + 18 + (Math.max(-1, ...rows) + 1) * ROW;
  return (
    <figure className="jc-chart-figure">
      <svg viewBox={`0 0 ${WIDTH} ${axis + 22}`} role="img" aria-label={t('drawer.chart')}>
        {limits.map(({ key, label, at }, i) => (
          <g key={key} className={`jc-limit jc-limit-${key}`}>
            <text x={clamp(x(at))} y={14 + i * ROW} textAnchor={anchorOf(scale.place(at))}>
              {label}
            </text>
            <line x1={x(at)} x2={x(at)} y1={18 + i * ROW} y2={axis} strokeDasharray="4 3" />
          </g>
        ))}
        {labelled.map((bid, i) => (
          <text
            key={bid.productId}
            className={bid.productId === answer.productId ? 'jc-point-own' : undefined}
            x={x(Number(bid.comparablePrice))}
            y={points + 22 + (rows[i] ?? 0) * ROW}
            textAnchor="middle"
          >
            {shortPrice(bid.comparablePrice)}
          </text>
        ))}
        {answer.bids.map((bid) => (
          <circle
            key={bid.productId}
            className={`jc-point jc-point-${cellWord({ status: bid.status, reason: '' }, false).tone}${bid.productId === answer.productId ? ' jc-point-current' : ''}`}
            cx={x(Number(bid.comparablePrice))}
            cy={points}
            r={bid.productId === answer.productId ? 7 : 5.5}
            onClick={() => {
              onOpen(bid.productId);
            }}
          >
            <title>{`${bid.bidderId} ${bid.comparablePrice}`}</title>
          </circle>
        ))}
        <line className="jc-axis" x1={LEFT} x2={WIDTH - LEFT} y1={axis} y2={axis} />
        {scale.ticks.map((tick) => (
          <text key={tick} x={x(tick)} y={axis + 16} textAnchor="middle">
            {tickText(tick)}
          </text>
        ))}
      </svg>
      {scale.from > 0 ? (
        <figcaption className="jc-note">{t('drawer.axis', { from: tickText(scale.from) })}</figcaption>
      ) : null}
    </figure>
  );
}

/** The bid itself and its nearest neighbours in price, in order. */
function labelledBids({ bids, productId }: ExplanationAnswer) {
  if (bids.length <= LABELLED) return bids;
  const own = Math.max(
    0,
    bids.findIndex((bid) => bid.productId === productId),
  );
  const from = Math.min(Math.max(0, own - LABELLED / 2), bids.length - LABELLED);
  return bids.slice(from, from + LABELLED);
}

const clamp = (x: number): number => Math.min(Math.max(x, LEFT), WIDTH - LEFT);
const anchorOf = (place: number): 'start' | 'middle' | 'end' =>
  place < 0.15 ? 'start' : place > 0.85 ? 'end' : 'middle';

/** Trailing zeros say nothing in a picture; the table has the full text. */
const shortPrice = (price: string): string => price.replace(/(\.\d\d)(\d*?)0+$/, '$1$2');
