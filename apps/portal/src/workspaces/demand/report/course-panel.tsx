import { useTranslation } from 'react-i18next';

import { type ApprovalStep, ApprovalTimeline, Panel } from '../../../kit/index.js';
import type { Report } from '../types.js';
import { useLevelWord } from './level-word.js';

type Step = Report['course'][number];

/** How a step is shown in the words of every approval. */
const STATES: Readonly<Record<Step['step'], string>> = {
  submitted: 'submitted',
  withdrawn: 'withdrawn',
  passed: 'approved',
  accepted: 'approved',
  returned: 'returned',
  reopened: 'reopened',
  'left-out': 'left-out',
  'asked-again': 'asked-again',
  imported: 'imported',
  'taken-over': 'imported',
};

/** Who submitted, passed, returned or accepted a report, when and with which opinion (办理过程). */
export function CoursePanel({ report }: { report: Report }) {
  const { t } = useTranslation('demand');
  const levelWord = useLevelWord();
  const nameOf = ({ step, level }: Step): string =>
    level === null ? t(`course.${step}`) : t('course.review', { level: levelWord(level) });
  const said = report.course.map((step, index): ApprovalStep => ({
    ...step,
    id: String(index),
    name: nameOf(step),
    state: STATES[step.step],
  }));
  const next: ApprovalStep[] =
    report.levelInTurn === null
      ? []
      : [
          {
            id: 'next',
            name: t('course.review', { level: levelWord(report.levelInTurn) }),
            state: 'open',
          },
        ];
  return (
    <Panel title={t('course.title')}>
      {said.length === 0 ? (
        <p className="jc-note">{t('course.none')}</p>
      ) : (
        <ApprovalTimeline steps={[...said, ...next]} />
      )}
    </Panel>
  );
}
