import { useTranslation } from 'react-i18next';

import type { Language } from '../i18n/language.js';
import { DateTime } from './format/values.js';
import { StatusIcon } from './status/status-icon.js';
import { StatusTag } from './status/status-tag.js';
import { statusWord } from './status/vocabulary.js';

/** One step of an approval chain; decided steps have person, time and, where given, an opinion. */
export interface ApprovalStep {
  readonly id: string;
  /** 起草, 复核, 签发 and so on, already in the language on screen. */
  readonly name: string;
  /** A state of the vocabulary `approval`. */
  readonly state: string;
  readonly person?: string | null;
  readonly organisation?: string | null;
  readonly at?: string | null;
  readonly opinion?: string | null;
}

/** Who decided what and when, in order (审批轨迹). */
export function ApprovalTimeline({ steps }: { steps: readonly ApprovalStep[] }) {
  const { i18n } = useTranslation();
  return (
    <ol className="jc-timeline">
      {steps.map((step) => (
        <li key={step.id}>
          <span
            className={`jc-timeline-mark jc-tag-${statusWord('approval', step.state).family}`}
            title={statusWord('approval', step.state)[i18n.language as Language]}
          >
            <StatusIcon family={statusWord('approval', step.state).family} />
          </span>
          <div>
            <div className="jc-timeline-head">
              <strong>{step.name}</strong>
              <StatusTag kind="approval" state={step.state} plain />
              {step.at ? (
                <span className="jc-note">
                  <DateTime value={step.at} precision="second" />
                </span>
              ) : null}
            </div>
            {step.person ? (
              <div className="jc-note">{[step.person, step.organisation].filter(Boolean).join(' · ')}</div>
            ) : null}
            {step.opinion ? <div className="jc-opinion">{step.opinion}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
