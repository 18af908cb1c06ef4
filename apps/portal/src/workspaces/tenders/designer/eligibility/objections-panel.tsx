import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { asProblem } from '../../../../api/problem.js';
import { DateTime, Field, Panel, ProblemBar, StatusTag } from '../../../../kit/index.js';
import type { RefusalObjection, Tender } from '../../types.js';
import { useObjections } from './use-eligibility.js';

interface ObjectionsPanelProps {
  readonly tender: Tender;
  readonly open: boolean;
}

/** Objections of companies to refusals (企业异议): each has its answer before the list is put forward. */
export function ObjectionsPanel({ tender, open }: ObjectionsPanelProps) {
  const { t } = useTranslation('tenders');
  const { data, error, refetch } = useObjections(tender.id, true);
  const items = data?.items ?? [];
  return (
    <Panel title={t('eligibility.objections.title')} note={t('eligibility.objections.note')}>
      <div className="jc-stack">
        {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
        {data && items.length === 0 ? <p className="jc-note">{t('eligibility.objections.none')}</p> : null}
        {items.map((objection) => (
          <section key={objection.id} className="jc-question">
            <div className="jc-row-flex">
              <StatusTag kind="refusalObjection" state={objection.answer === null ? 'open' : 'answered'} />
              <strong>{`${objection.bidderName} · ${objection.productName}`}</strong>
              <span className="jc-note">
                <DateTime value={objection.filedAt} precision="minute" />
              </span>
            </div>
            <p className="jc-long-text">{objection.text}</p>
            {objection.answer === null ? (
              open ? (
                <AnswerForm tender={tender} objection={objection} />
              ) : null
            ) : (
              <p className="jc-long-text">{objection.answer}</p>
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
}

function AnswerForm({
  tender,
  objection,
}: {
  readonly tender: Tender;
  readonly objection: RefusalObjection;
}) {
  const { t } = useTranslation('tenders');
  const [answer, setAnswer] = useState('');
  const save = useDeed({
    send: (text: string, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/eligibility/objections/{objectionId}/answer', {
          ...init,
          params: { path: { id: tender.id, objectionId: objection.id } },
          body: { answer: text },
        }),
      ),
    changes: [['tender', tender.id]],
  });
  const ready = answer.trim() !== '';
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.perform(answer.trim());
      }}
    >
      <Field label={t('eligibility.objections.answer')} required>
        <Input.TextArea
          rows={2}
          maxLength={2_000}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Field>
      {save.problem ? <ProblemBar problem={save.problem} /> : null}
      <div className="jc-row-flex">
        <Button htmlType="submit" disabled={!ready} loading={save.running}>
          {t('eligibility.objections.save')}
        </Button>
      </div>
    </form>
  );
}
