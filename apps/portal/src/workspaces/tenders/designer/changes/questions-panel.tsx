import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DateTime, DeedDialog, Field, Panel, ProblemBar, StatusTag } from '../../../../kit/index.js';
import type { Question, Tender } from '../../types.js';

interface QuestionsPanelProps {
  readonly tender: Tender;
  readonly questions: readonly Question[];
}

const stateOf = ({ answer, published, amendmentId }: Question) =>
  published !== null
    ? 'published'
    : answer === null
      ? 'open'
      : amendmentId === null
        ? 'answered'
        : 'attached';

/** Questions of companies (提问与答复): the office answers each and publishes the answers together. */
export function QuestionsPanel({ tender, questions }: QuestionsPanelProps) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const ready = questions.filter((question) => stateOf(question) === 'answered');
  const publish = useDeed({
    send: (ids: string[], init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/answers', {
          ...init,
          params: { path: { id: tender.id } },
          body: { questions: ids },
        }),
      ),
    changes: [['tender', tender.id]],
  });
  return (
    <Panel
      title={t('questions.title')}
      note={t('questions.note')}
      extra={
        tender.state === 'announced' ? (
          <Button type="primary" disabled={ready.length === 0} onClick={() => setAsking(true)}>
            {t('questions.publish', { n: String(ready.length) })}
          </Button>
        ) : null
      }
    >
      <div className="jc-stack">
        {questions.length === 0 ? <p className="jc-note">{t('questions.none')}</p> : null}
        {questions.map((question) => (
          <section key={question.id} className="jc-question">
            <div className="jc-row-flex">
              <StatusTag kind="question" state={stateOf(question)} />
              <strong>{question.orgName}</strong>
              <span className="jc-note">
                {question.askedBy} <DateTime value={question.askedAt} precision="minute" />
              </span>
            </div>
            <p className="jc-long-text">{question.text}</p>
            {question.published === null ? (
              <AnswerForm tender={tender} question={question} />
            ) : (
              <p className="jc-long-text">{question.answer}</p>
            )}
          </section>
        ))}
      </div>
      <DeedDialog
        open={asking}
        title={t('questions.publishTitle')}
        object={ready.map(({ id, wording, answer }) => ({ key: id, label: wording ?? '', value: answer }))}
        consequence={t('questions.publishConsequence')}
        verb={t('questions.publishTitle')}
        onConfirm={() => publish.performNow(ready.map(({ id }) => id))}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
}

function AnswerForm({ tender, question }: { readonly tender: Tender; readonly question: Question }) {
  const { t } = useTranslation('tenders');
  const [wording, setWording] = useState(question.wording ?? question.text);
  const [answer, setAnswer] = useState(question.answer ?? '');
  const save = useDeed({
    send: (body: { wording: string; answer: string }, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/questions/{questionId}/answer', {
          ...init,
          params: { path: { id: tender.id, questionId: question.id } },
          body,
        }),
      ),
    changes: [['tender', tender.id]],
  });
  const ready = wording.trim() !== '' && answer.trim() !== '';
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.perform({ wording: wording.trim(), answer: answer.trim() });
      }}
    >
      <Field label={t('questions.wording')} required hint={t('questions.wordingHint')}>
        <Input.TextArea
          rows={2}
          maxLength={2_000}
          value={wording}
          onChange={(event) => setWording(event.target.value)}
        />
      </Field>
      <Field label={t('questions.answer')} required>
        <Input.TextArea
          rows={3}
          maxLength={10_000}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Field>
      {save.problem ? <ProblemBar problem={save.problem} /> : null}
      <div className="jc-row-flex">
        <Button htmlType="submit" disabled={!ready} loading={save.running}>
          {t('questions.save')}
        </Button>
      </div>
    </form>
  );
}
