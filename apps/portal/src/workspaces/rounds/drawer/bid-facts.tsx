import { useTranslation } from 'react-i18next';

import { type Fact, Facts, grouped } from '../../../kit/index.js';
import type { ExplanationAnswer } from '../types.js';

/** The bid and what the rules know of the product. */
export function BidFacts({ answer }: { answer: ExplanationAnswer }) {
  const { t } = useTranslation('rounds');
  const facts: Fact[] = [];
  if (answer.packPrice !== null && answer.unitPrice !== null)
    facts.push({
      label: t('drawer.packPrice'),
      value: t('drawer.packFormula', {
        pack: answer.packPrice,
        units: answer.unitsPerPack,
        unit: answer.unitPrice,
      }),
    });
  facts.push({ label: t('drawer.ceiling'), value: answer.ceilingPrice ?? t('drawer.noCeiling') });
  if (answer.awardUnitPrice !== null) facts.push({ label: t('drawer.award'), value: awardText(answer, t) });
  if (answer.reportedVolume !== null)
    facts.push({ label: t('drawer.reported'), value: volumeText(answer, t) });
  if (answer.submittedAt !== null)
    facts.push({ label: t('drawer.submittedAt'), value: answer.submittedAt.replace('T', ' ') });
  if (answer.packPrice !== null)
    facts.push({ label: t('drawer.revival'), value: t(answer.acceptsRevival ? 'drawer.yes' : 'drawer.no') });
  return (
    <section>
      <h2>{t('drawer.facts')}</h2>
      <Facts facts={facts} boxed />
    </section>
  );
}

type Translate = ReturnType<typeof useTranslation<'rounds'>>['t'];

function volumeText({ reportedVolume, explanation }: ExplanationAnswer, t: Translate): string {
  const value = grouped(reportedVolume ?? '0', 0);
  const mean = explanation.meanReportedVolume;
  return mean === null ? value : t('drawer.reportedMean', { value, mean: grouped(mean, 0) });
}

/** The cut is for reading; both prices stand beside it exactly. */
function awardText({ awardUnitPrice, unitPrice }: ExplanationAnswer, t: Translate): string {
  if (awardUnitPrice === null || unitPrice === null || awardUnitPrice === unitPrice)
    return awardUnitPrice ?? '';
  const cut = ((Number(awardUnitPrice) / Number(unitPrice) - 1) * 100).toFixed(2).replace('-', '−');
  return t('drawer.cut', { price: awardUnitPrice, cut });
}
