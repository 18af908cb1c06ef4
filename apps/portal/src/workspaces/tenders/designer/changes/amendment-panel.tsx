import { useTranslation } from 'react-i18next';

import { useMay } from '../../../../api/session.js';
import { DateTime, Facts, Panel, StatusTag } from '../../../../kit/index.js';
import { Course } from '../../course.js';
import type { Amendment, Question, Tender } from '../../types.js';
import { AmendmentActs } from './amendment-acts.js';
import { AmendmentForm } from './amendment-form.js';
import { DocumentForm } from './document-form.js';
import { DocumentList } from './document-list.js';
import { useTimes } from './use-times.js';

interface AmendmentPanelProps {
  readonly tender: Tender;
  readonly amendment: Amendment;
  readonly questions: readonly Question[];
}

/** One amendment (补充文件): a form while it is drafted, what was decided afterwards. */
export function AmendmentPanel({ tender, amendment, questions }: AmendmentPanelProps) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const times = useTimes(tender, amendment);
  const { id, number, title, body, state, approvalId, announcedAt } = amendment;
  const editable = state === 'draft' && may('tender.edit');
  return (
    <Panel
      title={
        number === null ? t('amendments.draft') : t('amendments.heading', { number: String(number), title })
      }
      extra={<StatusTag kind="amendment" state={state} />}
    >
      <div className="jc-stack">
        {editable ? (
          <AmendmentForm
            key={amendment.version}
            tender={tender}
            amendment={amendment}
            questions={questions}
          />
        ) : (
          <>
            {number === null ? <strong>{title}</strong> : null}
            <p className="jc-long-text">{body}</p>
            <Facts
              facts={[
                ...times,
                ...(announcedAt === null
                  ? []
                  : [
                      {
                        label: t('amendments.at'),
                        value: <DateTime value={announcedAt} precision="zoned" />,
                      },
                    ]),
              ]}
            />
            {amendment.questions.map(({ id: question, wording, text, answer }) => (
              <p key={question} className="jc-long-text">
                {t('amendments.answer', { question: wording ?? text, answer: answer ?? '' })}
              </p>
            ))}
          </>
        )}
        <DocumentList
          tenderId={tender.id}
          of={({ amendmentId }) => amendmentId === id}
          droppable={() => editable}
        />
        {editable ? <DocumentForm tenderId={tender.id} amendment={id} /> : null}
        {approvalId === null ? null : <Course approvalId={approvalId} />}
        <AmendmentActs tender={tender} amendment={amendment} />
      </div>
    </Panel>
  );
}
