import { useTranslation } from 'react-i18next';

import type { BidPart } from '../types.js';

const STEPS = {
  price: ['prices', 'check', 'seal', 'receipt'],
  qualification: ['statements', 'seal', 'receipt'],
  'second-quote': ['prices', 'check', 'seal', 'receipt'],
} as const satisfies Record<BidPart, readonly string[]>;
export type StepName = (typeof STEPS)[BidPart][number];

/** The line of steps; a finished one can be opened again while nothing has been handed in (步骤). */
export function Steps({
  part = 'price',
  current,
  onStep,
}: {
  readonly part?: BidPart;
  readonly current: StepName;
  readonly onStep?: (step: StepName) => void;
}) {
  const { t } = useTranslation('bids');
  const steps: readonly StepName[] = STEPS[part];
  const at = steps.indexOf(current);
  return (
    <ol className="jc-steps jc-panel jc-bid-steps" aria-label={t('steps.label')}>
      {steps.map((step, i) => (
        <li
          key={step}
          aria-current={i === at ? 'step' : undefined}
          className={i < at ? 'jc-step-done' : undefined}
        >
          <span aria-hidden="true">{i < at ? '✓' : i + 1}</span>
          {i < at && onStep ? (
            <button type="button" className="jc-bid-step" onClick={() => onStep(step)}>
              {t(`steps.${step}`)}
            </button>
          ) : (
            <span>{t(`steps.${step}`)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
