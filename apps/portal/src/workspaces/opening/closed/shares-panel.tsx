import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Column, Code, DataTable, Panel, StatusIcon, StatusTag } from '../../../kit/index.js';
import { useSharing } from '../data.js';
import { CodeForm, useCodeAct } from '../opening-code.js';
import type { Ceremony, Room, RoomOfficer } from '../types.js';
import { type GivenShare, giveShares, type Progress, STAGES } from './giving.js';

interface SharesPanelProps {
  readonly room: Room;
  readonly own: RoomOfficer;
  readonly ceremony: Ceremony;
  readonly platformKey: string;
}

/** The officer gives the own shares: what is checked on the way, how far it is, and what became of each bid (提交份额). */
export function SharesPanel({ room, own, ceremony, platformKey }: SharesPanelProps) {
  const { t } = useTranslation('opening');
  const bids = room.closing?.size ?? 0;
  const [progress, setProgress] = useState<Progress | null>(null);
  const [answers, setAnswers] = useState<readonly GivenShare[] | null>(null);
  const sharing = useSharing(room);
  const { keyFile, signed } = ceremony;
  const act = useCodeAct(async (code) => {
    setProgress(null);
    setAnswers(null);
    if (keyFile === null || signed === null) throw new Error('the ceremony has no own key');
    const facts = { tenderId: room.id, part: room.part, keyFile, signed, platformKey };
    setAnswers(await giveShares(facts, code, sharing.performNow, setProgress));
  });
  const all = own.shares >= bids;
  return (
    <Panel title={t('give.title')} note={t('give.note', { given: String(own.shares), bids: String(bids) })}>
      <div className="jc-stack">
        {all ? (
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>{t(bids === 0 ? 'give.nothing' : 'give.done', { bids: String(bids) })}</span>
          </div>
        ) : (
          <p>{t('give.text')}</p>
        )}
        {progress ? <GivingProgress progress={progress} bids={bids} /> : null}
        {all ? null : <CodeForm act={act} label={t('code.label')} verb={t('give.act')} />}
        {answers && answers.length > 0 ? <Answers answers={answers} /> : null}
      </div>
    </Panel>
  );
}

function GivingProgress({ progress, bids }: { readonly progress: Progress; readonly bids: number }) {
  const { t } = useTranslation('opening');
  return (
    <ol className="jc-opening-process" aria-label={t('give.progress')}>
      {STAGES.map((stage) => {
        const count = progress[stage];
        const done = count !== undefined && (stage === 'unlocked' || count >= bids || stage === 'checked');
        const family = done ? 'done' : count === undefined ? 'idle' : 'running';
        return (
          <li key={stage} className={`jc-opening-${family}`}>
            <StatusIcon family={family} />
            <div>
              <strong>{t(`give.stages.${stage}`)}</strong>{' '}
              <span className="jc-note">
                {t(stage === 'fetched' || stage === 'sent' ? 'give.withServer' : 'give.onThisMachine')}
              </span>
              <div className="jc-note">{t(`give.stageTexts.${stage}`)}</div>
            </div>
            <span className="jc-note jc-figure">
              {count === undefined ? t('give.waiting') : stage === 'unlocked' ? '' : `${count} / ${bids}`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Answers({ answers }: { readonly answers: readonly GivenShare[] }) {
  const { t } = useTranslation('opening');
  const columns: Column<GivenShare>[] = [
    { key: 'bid', title: t('give.bid'), width: 200, render: ({ bid }) => <Code value={bid} short /> },
    {
      key: 'outcome',
      title: t('give.outcome'),
      width: 300,
      render: ({ outcome, broken }) => (
        <StatusTag kind="share" state={broken && outcome === 'taken' ? 'broken' : outcome} />
      ),
    },
  ];
  return (
    <div className="jc-opening-answers">
      <DataTable
        caption={t('give.answers')}
        columns={columns}
        rows={answers}
        rowKey={({ bid }) => bid}
        density="compact"
      />
    </div>
  );
}
