import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { asProblem } from '../../../api/problem.js';
import {
  DateTime,
  Field,
  instant,
  Panel,
  ProblemBar,
  StatusTag,
  useServerSecond,
} from '../../../kit/index.js';
import type { TenderNotice } from '../types.js';

/** The own company's questions on a round, and the form for another one while there is time (提问). */
export function QuestionsPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  const now = useServerSecond();
  const { data, error, refetch } = useQuery({
    queryKey: ['bids', 'tender', notice.id, 'questions'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/own-questions', { params: { path: { id: notice.id } } })),
  });
  const open = notice.state === 'announced' && now < Date.parse(notice.questionsUntil);
  const questions = data?.items ?? [];
  return (
    <Panel
      title={t('questions.title')}
      note={t(open ? 'questions.until' : 'questions.over', { at: instant(notice.questionsUntil, 'zoned') })}
    >
      <div className="jc-stack">
        {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
        {questions.length > 0 ? (
          <ul className="jc-changes">
            {questions.map(({ id, text, askedBy, askedAt, published, answer }) => (
              <li key={id}>
                <div className="jc-row-flex">
                  <StatusTag kind="ownQuestion" state={published === null ? 'open' : 'answered'} />
                  <span className="jc-note">
                    {askedBy} <DateTime value={askedAt} precision="minute" />
                  </span>
                </div>
                <p className="jc-changes-text">{text}</p>
                {answer === null ? null : (
                  <p className="jc-changes-text">{t('questions.answer', { answer })}</p>
                )}
              </li>
            ))}
          </ul>
        ) : data ? (
          <p className="jc-note">{t('questions.none')}</p>
        ) : null}
        {open ? <Ask tenderId={notice.id} /> : null}
      </div>
    </Panel>
  );
}

function Ask({ tenderId }: { readonly tenderId: string }) {
  const { t } = useTranslation('bids');
  const [text, setText] = useState('');
  const ask = useDeed({
    send: (body: { text: string }, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/questions', { ...init, params: { path: { id: tenderId } }, body }),
      ),
    changes: [['bids', 'tender', tenderId]],
    onDone: () => setText(''),
  });
  const ready = text.trim() !== '';
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) ask.perform({ text });
      }}
    >
      <Field label={t('questions.text')} required hint={t('questions.hint')}>
        <Input.TextArea
          rows={3}
          maxLength={2_000}
          showCount
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {ask.problem ? <ProblemBar problem={ask.problem} /> : null}
      <div className="jc-row-flex">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={ask.running}>
          {t('questions.ask')}
        </Button>
      </div>
    </form>
  );
}
