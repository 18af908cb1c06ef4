import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { DateTime, DeedDialog, DownloadButton, Panel, StatusTag } from '../../kit/index.js';
import { ObjectionForm } from './objection-form.js';
import { useSubjectName } from './subject.js';
import type { OwnObjection, PublicCourse } from './types.js';

interface OwnPartProps {
  readonly roundId: string;
  readonly subjects: PublicCourse['subjects'];
  readonly isOpen: boolean;
}

/** Own objections and the own award letter, for companies and institutions that are signed in (本单位异议与中选通知书). */
export function OwnPart({ roundId, subjects, isOpen }: OwnPartProps) {
  const { t } = useTranslation('awards');
  const nameOf = useSubjectName(subjects);
  const [asked, setAsked] = useState<'file' | OwnObjection | null>(null);
  const { data } = useQuery({
    queryKey: ['own-course', roundId],
    queryFn: () =>
      answered(api.GET('/api/v1/rounds/{id}/own-award-course', { params: { path: { id: roundId } } })),
  });
  if (!data || (!isOpen && data.objections.length === 0 && data.awards.length === 0)) return null;
  return (
    <Panel title={t('objections.own')}>
      <div className="jc-stack">
        {data.awards.length > 0 ? (
          <DownloadButton
            type="link"
            href={`/api/v1/rounds/${roundId}/own-award-notice.pdf`}
            fileName="award.pdf"
          >
            {t('awards.own')}
          </DownloadButton>
        ) : null}
        {data.objections.map((objection) => (
          <div key={objection.id}>
            <div className="jc-row-flex">
              <StatusTag kind="objection" state={objection.state} />
              <span>{nameOf(objection)}</span>
            </div>
            <div className="jc-note">
              <DateTime value={objection.filedAt} precision="minute" />
            </div>
            {objection.answer === null ? null : <p>{objection.answer}</p>}
            {objection.closedAt === null ? (
              <Button type="link" size="small" onClick={() => setAsked(objection)}>
                {t('objections.withdraw')}
              </Button>
            ) : null}
          </div>
        ))}
        {isOpen ? (
          <div>
            <Button onClick={() => setAsked('file')}>{t('objections.file')}</Button>
          </div>
        ) : null}
      </div>
      {asked === 'file' ? (
        <ObjectionForm roundId={roundId} subjects={subjects} onClose={() => setAsked(null)} />
      ) : asked ? (
        <WithdrawDialog roundId={roundId} objection={asked} onClose={() => setAsked(null)} />
      ) : null}
    </Panel>
  );
}

interface WithdrawDialogProps {
  readonly roundId: string;
  readonly objection: OwnObjection;
  readonly onClose: () => void;
}

function WithdrawDialog({ roundId, objection, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('awards');
  const withdraw = useDeed({
    send: (objectionId: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/objections/{objectionId}/withdrawal', {
          ...init,
          params: { path: { id: roundId, objectionId } },
        }),
      ),
    changes: [['own-course', roundId]],
  });
  return (
    <DeedDialog
      open
      title={t('objections.withdraw')}
      object={[{ label: t('objections.reason'), value: objection.reason }]}
      consequence={t('objections.withdrawConsequence')}
      verb={t('objections.withdraw')}
      danger
      onConfirm={() => withdraw.performNow(objection.id)}
      onClose={onClose}
    />
  );
}
