import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import {
  Code,
  DateTime,
  DeedDialog,
  DetailDrawer,
  DownloadButton,
  Facts,
  StatusTag,
} from '../../kit/index.js';
import { Course } from './course.js';
import type { Letter } from './data.js';

/** One commitment letter with its file and its review (承诺书详情). */
export function LetterDrawer({ letter, onClose }: { letter: Letter | undefined; onClose: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <DetailDrawer
      open={letter !== undefined}
      title={letter?.orgName ?? ''}
      note={letter ? t('letters.editionOf', { edition: letter.edition }) : null}
      tag={letter ? <StatusTag kind="letter" state={letter.state} /> : null}
      width={500}
      foot={letter?.state === 'submitted' ? <Review letter={letter} onClose={onClose} /> : null}
      onClose={onClose}
    >
      {letter ? (
        <div className="jc-stack">
          <Facts
            boxed
            facts={[
              { label: t('letters.file'), value: letter.fileName },
              { label: t('letters.digest'), value: <Code value={letter.sha256} short /> },
              { label: t('letters.submittedBy'), value: letter.submittedBy },
              { label: t('letters.submittedAt'), value: <DateTime value={letter.submittedAt} /> },
            ]}
          />
          <div>
            <DownloadButton href={`/api/v1/commitment-letters/${letter.id}/file`} fileName={letter.fileName}>
              {t('letters.download')}
            </DownloadButton>
          </div>
          <h3>{t('letters.course')}</h3>
          <Course approvalId={letter.approvalId} />
        </div>
      ) : null}
    </DetailDrawer>
  );
}

type Decision = 'approve' | 'return';

function Review({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation('identity');
  const may = useMay();
  const [asked, setAsked] = useState<Decision>();
  const decide = useDeed({
    send: (body: { decision: Decision; opinion: string | null }, init) =>
      answered(
        api.POST('/api/v1/commitment-letters/{id}/decision', {
          ...init,
          params: { path: { id: letter.id } },
          body,
        }),
      ),
    changes: [['letters'], ['approvals'], ['todos']],
    onDone: onClose,
  });
  if (!may('commitment.review')) return null;
  return (
    <div className="jc-row-flex">
      <Button onClick={() => setAsked('return')}>{t('letters.return')}</Button>
      <Button type="primary" onClick={() => setAsked('approve')}>
        {t('letters.approve')}
      </Button>
      {asked ? (
        <DeedDialog
          open
          title={t(`letters.${asked}`)}
          object={[
            { label: t('field.organisation'), value: letter.orgName },
            { label: t('letters.edition'), value: t('letters.editionOf', { edition: letter.edition }) },
          ]}
          consequence={t(`letters.${asked}Consequence`)}
          verb={t(`letters.${asked}`)}
          reason={asked === 'approve' ? 'optional' : 'required'}
          onConfirm={(reason) => decide.performNow({ decision: asked, opinion: reason || null })}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </div>
  );
}
