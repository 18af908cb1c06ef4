import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { Language } from '../../i18n/language.js';
import { Choices, DateTime, Facts, Field, ProblemBar } from '../../kit/index.js';
import { type Matter, SCORES, type Tag, TAGS } from './types.js';
import { serviceVocabulary } from './vocabulary.js';

interface RateDialogProps {
  readonly matter: Matter;
  readonly onClose: () => void;
}

const COMMENT_MAX = 500;

/** Rates a finished matter (评价): one of five grades, what it is about, a comment. */
export function RateDialog({ matter, onClose }: RateDialogProps) {
  const { t, i18n } = useTranslation('service');
  const [score, setScore] = useState<number | null>(null);
  const [tags, setTags] = useState<readonly Tag[]>([]);
  const [comment, setComment] = useState('');
  const rate = useDeed({
    send: (body: { score: number; tags: Tag[]; comment: string }, init) =>
      answered(
        api.POST('/api/v1/service/matters/{id}/rating', {
          ...init,
          params: { path: { id: matter.id } },
          body,
        }),
      ),
    changes: [['service-matters'], ['todos']],
    onDone: onClose,
  });
  return (
    <Modal
      open
      width={600}
      title={t('rate.title')}
      okText={t('rate.submit')}
      okButtonProps={{
        disabled: score === null,
        ...(score === null ? { title: t('rate.first') } : {}),
      }}
      confirmLoading={rate.running}
      onOk={() => {
        if (score !== null) rate.perform({ score, tags: [...tags], comment: comment.trim() });
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('fields.kind'), value: t(`kinds.${matter.kind}`) },
            { label: t('fields.title'), value: matter.title },
            { label: t('fields.finishedAt'), value: <DateTime value={matter.finishedAt} /> },
          ]}
        />
        <fieldset className="jc-choices">
          <legend className="jc-field-label">{t('rate.score')}</legend>
          <Radio.Group
            aria-label={t('rate.score')}
            value={score}
            options={SCORES.map((value) => ({
              value,
              label: serviceVocabulary.serviceScore[value][i18n.language as Language],
            }))}
            onChange={(event) => setScore(event.target.value as number)}
          />
        </fieldset>
        <Choices
          label={t('rate.tags')}
          options={TAGS.map((value) => ({ value, label: t(`tags.${value}`) }))}
          value={tags}
          onChange={(chosen) => setTags(TAGS.filter((tag) => chosen.includes(tag)))}
        />
        <Field
          label={t('rate.comment')}
          hint={t('rate.commentHint')}
          error={rate.problem?.forField('comment')}
        >
          <Input.TextArea
            rows={3}
            maxLength={COMMENT_MAX}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        </Field>
        <p className="jc-note">{t('rate.note')}</p>
        {rate.problem ? <ProblemBar problem={rate.problem} /> : null}
      </div>
    </Modal>
  );
}
