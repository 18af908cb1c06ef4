import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Missing, Money, Panel } from '../../../kit/index.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';
import type { Comparison } from '../types.js';

type Totals = Comparison['evaluations'][number]['totals'];

const KEYS = [
  'winners',
  'revived',
  'notShortlisted',
  'tied',
  'averageCut',
  'spend',
  'widestSpread',
  'lowPriceDeclarations',
] as const satisfies readonly (keyof Totals)[];

interface TotalsTableProps {
  readonly comparison: Comparison;
  /** Name of the first side; the official evaluation's when left out. */
  readonly first?: string;
}

/** Figures of every side in one table; the first side is the one that the others are compared with. */
export function TotalsTable({ comparison, first }: TotalsTableProps) {
  const { t } = useTranslation('rounds');
  const titleOf = useRuleSetTitle();
  return (
    <Panel title={t('simulation.result')} flush>
      <div className="jc-scroll-x">
        <table className="jc-compare">
          <thead>
            <tr>
              <th scope="col">{t('simulation.result')}</th>
              {comparison.evaluations.map(({ id, label, ruleset }, side) => (
                <th key={id} scope="col" className={side === 0 ? 'jc-compare-own' : undefined}>
                  {side === 0 ? (first ?? t('simulation.official')) : label}
                  <span className="jc-note">{titleOf(ruleset)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KEYS.map((key) => (
              <tr key={key}>
                <th scope="row">{t(`simulation.totals.${key}`)}</th>
                {comparison.evaluations.map(({ id, totals }, side) => (
                  <td key={id} className={side === 0 ? 'jc-compare-own' : undefined}>
                    <Total name={key} totals={totals} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Total({ name, totals }: { name: (typeof KEYS)[number]; totals: Totals }): ReactNode {
  const { t } = useTranslation('rounds');
  const value = totals[name];
  if (name === 'spend') return <Money value={totals.spend} why={t('simulation.noSpend')} />;
  if (value === null) return <Missing why={name === 'averageCut' ? t('simulation.noCeiling') : undefined} />;
  if (name === 'averageCut') return `${value} %`;
  if (name === 'widestSpread') return `${String(value).slice(0, -2)} ×`;
  return value;
}
