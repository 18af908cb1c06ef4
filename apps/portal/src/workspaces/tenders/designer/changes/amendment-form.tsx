import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { Field, instant, ProblemBar } from '../../../../kit/index.js';
import type { Amendment, Question, Tender } from '../../types.js';
import { instantOf, localOf } from '../../../../kit/format/beijing-time.js';

interface AmendmentFormProps {
  readonly tender: Tender;
  /** The draft that is changed; a new one without. */
  readonly amendment?: Amendment;
  readonly questions: readonly Question[];
}

/** Writes an amendment (编写补充文件): its text, the times that it moves, the answers that it publishes. */
export function AmendmentForm({ tender, amendment, questions }: AmendmentFormProps) {
  const { t } = useTranslation('tenders');
  const [title, setTitle] = useState(amendment?.title ?? '');
  const [body, setBody] = useState(amendment?.body ?? '');
  const [deadline, setDeadline] = useState(localOf(amendment?.priceDeadline ?? null));
  const [opening, setOpening] = useState(localOf(amendment?.openingFrom ?? null));
  const [chosen, setChosen] = useState<readonly string[]>(amendment?.questions.map(({ id }) => id) ?? []);
  const save = useDeed({
    send: (sent: ReturnType<typeof draftOf>, init) =>
      amendment
        ? answered(
            api.PUT('/api/v1/tenders/{id}/amendments/{amendmentId}', {
              ...init,
              params: {
                path: { id: tender.id, amendmentId: amendment.id },
                header: { 'If-Match': `"${amendment.version}"` },
              },
              headers: { ...init.headers, 'If-Match': `"${amendment.version}"` },
              body: sent,
            }),
          )
        : answered(
            api.POST('/api/v1/tenders/{id}/amendments', {
              ...init,
              params: { path: { id: tender.id } },
              body: sent,
            }),
          ),
    changes: [['tender', tender.id]],
  });
  const faultOf = (field: string) => save.problem?.errors.find((error) => error.field === field)?.message;
  const draftOf = () => ({
    title: title.trim(),
    body: body.trim(),
    priceDeadline: instantOf(deadline),
    openingFrom: instantOf(opening),
    questions: [...chosen],
  });
  const ready = title.trim() !== '' && body.trim() !== '';
  const free = questions.filter(
    ({ published, answer, amendmentId }) =>
      published === null && answer !== null && (amendmentId === null || amendmentId === amendment?.id),
  );
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.perform(draftOf());
      }}
    >
      <Field label={t('amendments.name')} required error={faultOf('title')}>
        <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={t('amendments.text')} required error={faultOf('body')}>
        <Input.TextArea
          rows={5}
          maxLength={10_000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
      <div className="jc-form-grid">
        <Field
          label={t('amendments.deadline')}
          error={faultOf('priceDeadline')}
          hint={t('amendments.inForce', { at: instant(tender.priceDeadline ?? '', 'zoned') })}
        >
          <Input
            type="datetime-local"
            value={deadline}
            onChange={(event) => setDeadline(event.target.value)}
          />
        </Field>
        <Field
          label={t('amendments.opening')}
          error={faultOf('openingFrom')}
          hint={t('amendments.inForce', { at: instant(tender.openingFrom ?? '', 'zoned') })}
        >
          <Input type="datetime-local" value={opening} onChange={(event) => setOpening(event.target.value)} />
        </Field>
      </div>
      {free.length > 0 ? (
        <Field label={t('amendments.questions')}>
          <Checkbox.Group
            value={[...chosen]}
            options={free.map(({ id, wording, text }) => ({ value: id, label: wording ?? text }))}
            onChange={setChosen}
          />
        </Field>
      ) : null}
      {save.problem ? <ProblemBar problem={save.problem} /> : null}
      <div className="jc-row-flex">
        <Button
          type={amendment ? 'default' : 'primary'}
          htmlType="submit"
          disabled={!ready}
          loading={save.running}
        >
          {t(amendment ? 'amendments.save' : 'amendments.create')}
        </Button>
      </div>
    </form>
  );
}
