import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState, Panel, StatusTag } from '../../../kit/index.js';
import { reasonKey } from '../reason.js';
import type { Comparison } from '../types.js';

type Change = Comparison['varieties'][number]['changes'][number];

interface Line {
  readonly variety: string;
  readonly change: Change;
}

/** Every product that fares differently from side to side, with the reason that each side gives. */
export function Changes({ comparison, first }: { readonly comparison: Comparison; readonly first?: string }) {
  const { t } = useTranslation('rounds');
  const lines = useMemo(
    () =>
      comparison.varieties.flatMap((variety) =>
        variety.changes.map((change): Line => ({ variety: variety.name, change })),
      ),
    [comparison],
  );
  const changed = comparison.varieties.filter((variety) => variety.changes.length > 0).length;
  return (
    <Panel
      title={t('simulation.changes')}
      note={t('simulation.changesNote', { count: lines.length, varieties: String(changed) })}
      flush
    >
      {lines.length === 0 ? (
        <EmptyState text={t('simulation.none')} />
      ) : (
        <Lines comparison={comparison} lines={lines} first={first ?? t('simulation.official')} />
      )}
    </Panel>
  );
}

const ROW = 128;

interface LinesProps {
  readonly comparison: Comparison;
  readonly lines: readonly Line[];
  readonly first: string;
}

/** Thousands of lines may change, so only those in sight are drawn. */
function Lines({ comparison, lines, first }: LinesProps) {
  const { t } = useTranslation('rounds');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  const grid = { gridTemplateColumns: `240px repeat(${comparison.evaluations.length}, minmax(240px, 1fr))` };
  return (
    <div
      ref={scroller}
      className="jc-changes"
      tabIndex={0}
      role="table"
      aria-label={t('simulation.changes')}
      aria-rowcount={lines.length + 1}
    >
      <div role="rowgroup" className="jc-changes-head">
        <div role="row" aria-rowindex={1} style={grid}>
          <span role="columnheader">{t('awards.bidder')}</span>
          {comparison.evaluations.map(({ id, label }, side) => (
            <span key={id} role="columnheader">
              {side === 0 ? first : label}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={line.change.productId}
              ref={rows.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className="jc-changes-row"
              style={{ ...grid, transform: `translateY(${start}px)` }}
            >
              <div role="rowheader">
                <strong>{line.change.bidderId}</strong>
                <div className="jc-note">{line.variety}</div>
              </div>
              {line.change.outcomes.map((outcome, side) => (
                <div role="cell" key={comparison.evaluations[side]?.id}>
                  <div className="jc-row-flex">
                    <StatusTag kind="award" state={outcome.status} plain />
                    <span className="jc-figure">{outcome.awardUnitPrice}</span>
                  </div>
                  <div className="jc-note">{t(`reason.${reasonKey(outcome)}`)}</div>
                  <details>
                    <summary>{t('simulation.why')}</summary>
                    <p lang="zh-CN">{outcome.text}</p>
                  </details>
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
