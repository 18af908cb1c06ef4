import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { DayField, ProblemBar } from '../../kit/index.js';
import { AGREEMENT_CHANGES, type Course } from './types.js';

interface DrawUpFormProps {
  readonly roundId: string;
  readonly course: Course;
  readonly onClose: () => void;
}

/** States the term and draws up what is missing (生成协议); can be repeated. */
export function DrawUpForm({ roundId, course, onClose }: DrawUpFormProps) {
  const { t } = useTranslation('agreements');
  const { notification } = App.useApp();
  const [startsOn, setStartsOn] = useState(course.startsOn ?? '');
  const [endsOn, setEndsOn] = useState(course.endsOn ?? course.agreementsEndOn ?? '');
  const draw = useDeed({
    send: (body: { startsOn: string; endsOn: string }, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/agreements', { ...init, params: { path: { id: roundId } }, body }),
      ),
    changes: AGREEMENT_CHANGES,
    onDone: ({ drawn, kept, voided, recalled, waiting }) => {
      notification.success({
        title: t('draw.done', { drawn: String(drawn), kept: String(kept) }),
        description: t('draw.more', {
          voided: String(voided),
          recalled: String(recalled),
          waiting: String(waiting),
        }),
      });
      onClose();
    },
  });
  const error = (field: string) => draw.problem?.forField(field);
  return (
    <Modal
      open
      title={t('round.draw')}
      okText={t('draw.verb')}
      okButtonProps={{ disabled: startsOn === '' || endsOn === '' }}
      confirmLoading={draw.running}
      onOk={() => draw.perform({ startsOn, endsOn })}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <p>{t('draw.note')}</p>
        <DayField
          label={t('draw.startsOn')}
          value={startsOn}
          onChange={setStartsOn}
          error={error('startsOn')}
        />
        <DayField label={t('draw.endsOn')} value={endsOn} onChange={setEndsOn} error={error('endsOn')} />
        {draw.problem ? <ProblemBar problem={draw.problem} /> : null}
      </div>
    </Modal>
  );
}
