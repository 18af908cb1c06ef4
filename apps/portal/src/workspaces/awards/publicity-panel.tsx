import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import { Code, DateTime, DeedDialog, Facts, Panel, Tag, TimeLeft, useServerSecond } from '../../kit/index.js';
import { changesOf, type CoursePanelProps } from './course-panel-props.js';

/** The public notice: opened once, with the end that the rule gives (公示). */
export function PublicityPanel({ round, course: { publicity } }: CoursePanelProps) {
  const { t } = useTranslation('awards');
  const may = useMay();
  const now = useServerSecond();
  const [asked, setAsked] = useState(false);
  const open = useDeed({
    send: (resultHash: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/publicity', {
          ...init,
          params: { path: { id: round.id } },
          body: { resultHash },
        }),
      ),
    changes: changesOf(round),
  });
  if (!publicity)
    return (
      <Panel title={t('publicity.title')}>
        <div className="jc-stack">
          <p>{t('publicity.none')}</p>
          {may('award.manage') ? (
            <div>
              <Button type="primary" onClick={() => setAsked(true)}>
                {t('publicity.open')}
              </Button>
            </div>
          ) : null}
        </div>
        <DeedDialog
          open={asked}
          title={t('publicity.open')}
          object={[
            { label: t('round'), value: round.title },
            { label: 'SHA-256', value: <Code value={round.resultHash} short /> },
          ]}
          consequence={t('publicity.consequence')}
          verb={t('publicity.open')}
          onConfirm={() => open.performNow(round.resultHash)}
          onClose={() => setAsked(false)}
        />
      </Panel>
    );
  const hasEnded = Date.parse(publicity.endsAt) <= now;
  return (
    <Panel
      title={t('publicity.title')}
      note={
        hasEnded ? <Tag family="done">{t('publicity.over')}</Tag> : <TimeLeft deadline={publicity.endsAt} />
      }
    >
      <Facts
        facts={[
          { label: t('publicity.notice'), value: publicity.noticeNo },
          { label: t('publicity.purposeLabel'), value: t(`publicity.purpose.${publicity.purpose}`) },
          { label: t('publicity.opened'), value: <DateTime value={publicity.openedAt} precision="zoned" /> },
          { label: t('publicity.ends'), value: <DateTime value={publicity.endsAt} precision="zoned" /> },
        ]}
      />
      {publicity.yearsUnannounced.length > 0 ? (
        <p className="jc-note">
          {t('publicity.unannounced', { years: publicity.yearsUnannounced.join('、') })}
        </p>
      ) : null}
    </Panel>
  );
}
