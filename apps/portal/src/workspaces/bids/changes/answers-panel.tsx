import { useTranslation } from 'react-i18next';

import { instant, Panel } from '../../../kit/index.js';
import type { TenderNotice } from '../types.js';

/** Published answers in the order of their groups (答疑); nobody reads who asked. */
export function AnswersPanel({ notice: { answers } }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  if (answers.length === 0) return null;
  const groups = [...new Set(answers.map(({ number }) => number))];
  return (
    <Panel title={t('answers.title')} note={t('answers.note')}>
      <ol className="jc-changes">
        {groups.map((group) => {
          const rows = answers.filter(({ number }) => number === group);
          const [{ publishedAt, amendment } = { publishedAt: '', amendment: null }] = rows;
          return (
            <li key={group}>
              <h3>
                {t(amendment === null ? 'answers.group' : 'answers.groupOfAmendment', {
                  number: String(group),
                  at: instant(publishedAt, 'zoned'),
                  amendment: String(amendment),
                })}
              </h3>
              <dl className="jc-answers">
                {rows.map(({ id, position, question, answer }) => (
                  <div key={id}>
                    <dt>{`${group}.${position}　${question}`}</dt>
                    <dd className="jc-changes-text">{answer}</dd>
                  </div>
                ))}
              </dl>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
