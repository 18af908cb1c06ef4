import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { Field, ProblemBar } from '../../kit/index.js';
import { changesOf, type CoursePanelProps } from './course-panel-props.js';

interface Exclusion {
  readonly varietyId: string;
  readonly reason: string;
}

/** Puts the award forward (提请中选); varieties with an upheld objection are left out with a reason, or wait. */
export function ProposalForm({
  round,
  course,
  onClose,
}: CoursePanelProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('awards');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const upheld = course.objections.filter(({ state }) => state === 'upheld');
  const settled = new Set(course.settled.map(({ varietyId }) => varietyId));
  const names = new Map(course.subjects.map(({ varietyId, varietyName }) => [varietyId, varietyName]));
  const held = [...names].filter(
    ([id]) => !settled.has(id) && upheld.some(({ varietyId }) => varietyId === null || varietyId === id),
  );
  const propose = useDeed({
    send: (exclusions: Exclusion[], init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/award-proposal', {
          ...init,
          params: { path: { id: round.id } },
          body: { exclusions },
        }),
      ),
    changes: changesOf(round),
    onDone: onClose,
  });
  return (
    <Modal
      open
      width={640}
      title={t('award.propose')}
      okText={t('award.propose')}
      confirmLoading={propose.running}
      onOk={() =>
        propose.perform(
          held.flatMap(([varietyId]) => {
            const reason = reasons[varietyId]?.trim() ?? '';
            return reason === '' ? [] : [{ varietyId, reason }];
          }),
        )
      }
      onCancel={onClose}
    >
      <div className="jc-stack">
        <p>{t('award.proposeNote')}</p>
        {held.map(([varietyId, name]) => (
          <Field
            key={varietyId}
            label={t('award.excludeReason', { variety: name })}
            hint={t('award.excludeHint')}
          >
            <Input
              maxLength={500}
              value={reasons[varietyId] ?? ''}
              onChange={(event) => setReasons({ ...reasons, [varietyId]: event.target.value })}
            />
          </Field>
        ))}
        {propose.problem ? <ProblemBar problem={propose.problem} /> : null}
      </div>
    </Modal>
  );
}
