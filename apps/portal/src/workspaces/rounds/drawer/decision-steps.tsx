import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../../../kit/index.js';
import { reasonKey } from '../reason.js';
import type { ExplanationAnswer } from './explanation-drawer.js';

type Step = ExplanationAnswer['explanation']['steps'][number];

/** Steps that the portal words itself, so that they read in both languages. */
const WORDED = new Set(['rank', 'cap', 'target', 'award', 'agreed-volume', 'factor']);

/** The arithmetic of every decision, one line each; a test says whether it holds. */
export function DecisionSteps({ answer }: { answer: ExplanationAnswer }) {
  const { t, i18n } = useTranslation('rounds');
  const zh = i18n.language.startsWith('zh');
  return (
    <section>
      <h2>{t('drawer.why')}</h2>
      <p className="jc-explain-reason">{t(`reason.${reasonKey(answer)}`)}</p>
      <ol className="jc-explain-steps">
        {answer.explanation.steps.map((step, index) => (
          <li key={`${step.key}-${index}`}>
            <StepLabel step={step} zh={zh} />
            <span>
              <StepText step={step} answer={answer} zh={zh} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepLabel({ step, zh }: { step: Step; zh: boolean }) {
  const { t, i18n } = useTranslation('rounds');
  const own = i18n.exists(`steps.${step.key}`, { ns: 'rounds' });
  const reason = step.key.startsWith('test-') ? step.key.slice('test-'.length) : null;
  const label = zh
    ? step.zh
    : own
      ? t(`steps.${step.key as 'line'}`)
      : reason
        ? t(`reason.${reason as 'spread'}`)
        : step.zh;
  const family = step.holds === null ? 'idle' : step.holds ? 'done' : 'blocked';
  return (
    <span className={`jc-explain-label jc-explain-${family}`}>
      <StatusIcon family={family} />
      {label}
      {step.holds === null ? null : (
        <span className="jc-hidden">{t(step.holds ? 'drawer.holds' : 'drawer.fails')}</span>
      )}
    </span>
  );
}

function StepText({ step, answer, zh }: { step: Step; answer: ExplanationAnswer; zh: boolean }) {
  const { t } = useTranslation('rounds');
  const { explanation } = answer;
  if (!zh && WORDED.has(step.key)) {
    if (step.key === 'rank') return <>{t('steps.rankValue', { rank: String(answer.rank) })}</>;
    if (step.key === 'cap')
      return <>{t('steps.capValue', { eligible: explanation.eligible, cap: explanation.cap ?? '' })}</>;
    if (step.key === 'target') return <>{explanation.target}</>;
    if (step.key === 'award')
      return <>{`${answer.awardComparablePrice ?? ''} → ${answer.awardUnitPrice ?? ''}`}</>;
    return <>{step.formula.replace(/[\u3000-\u9fff\uff00-\uffef]+/g, ' ').trim()}</>;
  }
  return (
    <span className="jc-figure">
      {step.formula}
      {step.value === null || step.value === step.formula ? '' : ` = ${step.value}`}
    </span>
  );
}
