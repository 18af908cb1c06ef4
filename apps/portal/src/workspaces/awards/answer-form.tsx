import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { Facts, Field, ProblemBar } from '../../kit/index.js';
import { changesOf } from './course-panel-props.js';
import type { Objection, RoundOfCourse } from './types.js';

const OUTCOMES = ['reject', 'uphold'] as const;
type Outcome = (typeof OUTCOMES)[number];
export const TEXT_MIN = 10;

interface AnswerFormProps {
  readonly round: RoundOfCourse;
  readonly objection: Objection;
  readonly onClose: () => void;
}

/** Drafts what an objection is answered (拟定处理意见). */
export function AnswerForm({ round, objection, onClose }: AnswerFormProps) {
  const { t } = useTranslation('awards');
  const [outcome, setOutcome] = useState<Outcome>(objection.outcome ?? 'reject');
  const [answer, setAnswer] = useState(objection.answer ?? '');
  const send = useDeed({
    send: (body: { outcome: Outcome; answer: string }, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/objections/{objectionId}/answer', {
          ...init,
          params: { path: { id: round.id, objectionId: objection.id } },
          body,
        }),
      ),
    changes: changesOf(round),
    onDone: onClose,
  });
  return (
    <Modal
      open
      width={640}
      title={t('objections.draft')}
      okText={t('objections.draft')}
      okButtonProps={{ disabled: answer.trim().length < TEXT_MIN }}
      confirmLoading={send.running}
      onOk={() => send.perform({ outcome, answer: answer.trim() })}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('objections.by'), value: objection.orgName },
            { label: t('objections.contact'), value: `${objection.contactName} ${objection.contactPhone}` },
            { label: t('objections.reason'), value: objection.reason },
          ]}
        />
        <Radio.Group
          aria-label={t('objections.outcome')}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: t(`objections.${value}`) }))}
          onChange={(event) => setOutcome(event.target.value as Outcome)}
        />
        <Field label={t('objections.answer')} required error={send.problem?.forField('answer')}>
          <Input.TextArea
            rows={5}
            maxLength={2000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        </Field>
        {send.problem ? <ProblemBar problem={send.problem} /> : null}
      </div>
    </Modal>
  );
}
