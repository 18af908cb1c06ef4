import { useTranslation } from 'react-i18next';

import { Money, Panel, Quantity } from '../../../kit/index.js';
import type { Comparison } from '../types.js';

const SHOWN = 200;

/** Variety by variety: who wins at which price, spend, and how the agreed volume differs (各品种). */
export function VarietiesTable({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('rounds');
  return (
    <Panel title={t('simulation.varieties')} flush>
      <div className="jc-scroll-x" tabIndex={0} role="region" aria-label={t('simulation.varieties')}>
        <table className="jc-compare">
          <thead>
            <tr>
              <th scope="col">{t('simulation.variety')}</th>
              {comparison.evaluations.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.varieties.slice(0, SHOWN).map(({ varietyId, name, sides }) => (
              <tr key={varietyId}>
                <th scope="row">{name}</th>
                {sides.map((side, i) => (
                  <td key={comparison.evaluations[i]?.id}>
                    <SideCell side={side} />
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

type Side = Comparison['varieties'][number]['sides'][number];

function SideCell({ side }: { readonly side: Side }) {
  const { t } = useTranslation('rounds');
  const { winners, losers, spend, agreedQuantity, agreedChange } = side;
  return (
    <>
      <div>{t('simulation.winnersOf', { count: winners.length, losers: String(losers) })}</div>
      {winners.map(({ productId, bidderId, awardUnitPrice }) => (
        <div key={productId} className="jc-note">
          {bidderId} <span className="jc-figure">{awardUnitPrice}</span>
        </div>
      ))}
      {spend === null ? null : (
        <div>
          <Money value={spend} />
        </div>
      )}
      {agreedQuantity === null ? null : (
        <div className="jc-note">
          {t('simulation.agreed', { units: '' })} <Quantity value={agreedQuantity} />
          {agreedChange === null || agreedChange === '0'
            ? null
            : ` (${t('simulation.change', { units: agreedChange.startsWith('-') ? agreedChange : `+${agreedChange}` })})`}
        </div>
      )}
    </>
  );
}
