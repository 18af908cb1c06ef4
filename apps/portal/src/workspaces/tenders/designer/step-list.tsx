import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Language } from '../../../i18n/language.js';
import { StatusIcon } from '../../../kit/index.js';
import { tendersVocabulary } from '../vocabulary.js';
import type { Step, StepKey } from './steps.js';

interface StepListProps {
  readonly steps: readonly Step[];
  readonly current: StepKey;
  /** Below the steps: what is saved, and what is not. */
  readonly foot: ReactNode;
}

/** The steps of a round on the left (步骤表), each with how far it is; any of them can be opened at any time. */
export function StepList({ steps, current, foot }: StepListProps) {
  const { t, i18n } = useTranslation('tenders');
  return (
    <nav className="jc-panel jc-step-list" aria-label={t('steps.label')}>
      <ol>
        {steps.map(({ key, state, count }, index) => {
          const word = tendersVocabulary.step[state];
          return (
            <li key={key}>
              <Link to={`?step=${key}`} replace aria-current={key === current ? 'step' : undefined}>
                <span className="jc-step-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="jc-step-name">{t(`steps.${key}`)}</span>
                {count ? <span className="jc-note jc-figure">{count}</span> : null}
                <span className={`jc-step-state jc-tag-${word.family}`}>
                  <StatusIcon family={word.family} />
                  <span className="jc-hidden">{word[i18n.language as Language]}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      <div className="jc-step-foot jc-note">{foot}</div>
    </nav>
  );
}
