import { useTranslation } from 'react-i18next';

import { StatusIcon } from '../../../kit/index.js';
import { reasonKey } from '../reason.js';
import type { ExplanationAnswer } from '../types.js';

type Step = ExplanationAnswer['explanation']['steps'][number];

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

interface StepTextProps {
  readonly step: Step;
  readonly answer: ExplanationAnswer;
  readonly zh: boolean;
}

/** The evaluator words its steps in Chinese; what is no bare figure is said again for English readers. */
function StepText({ step, answer, zh }: StepTextProps) {
  const english = useEnglishStep();
  const figures = `${step.formula}${step.value === null || step.value === step.formula ? '' : ` = ${step.value}`}`;
  return <span className="jc-figure">{(zh ? null : english(step, answer)) ?? figures}</span>;
}

function useEnglishStep(): (step: Step, answer: ExplanationAnswer) => string | null {
  const { t } = useTranslation('rounds');
  return ({ key, formula }, answer) => {
    const { eligible, cap, target, decidingKey } = answer.explanation;
    const [winners = '', ratio = '', years = ''] = formula.match(/\d+(\.\d+)?/g) ?? [];
    switch (key) {
      case 'rank':
        return t('steps.rankValue', { rank: String(answer.rank) });
      case 'cap':
        return t('steps.capValue', { eligible, cap: cap ?? '' });
      case 'deciding-key':
        return t(`orderKeys.${(decidingKey ?? 'draw') as 'draw'}`);
      case 'target':
        return target;
      case 'award':
        return `${answer.awardComparablePrice ?? ''} → ${answer.awardUnitPrice ?? ''}`;
      case 'agreed-volume':
        return t('steps.agreedValue', { winners, ratio, years });
      default:
        return null;
    }
  };
}
