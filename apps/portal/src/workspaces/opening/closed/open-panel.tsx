import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateTime, DeedDialog, Panel, StatusIcon, useServerSecond } from '../../../kit/index.js';
import { useOpening } from '../data.js';
import { quorumOf } from '../officer.js';
import type { Room } from '../types.js';

interface Condition {
  readonly key: 'qualification' | 'closing' | 'shares' | 'supervisor' | 'hour';
  readonly met: boolean;
}

/** What an opening needs, by what the room shows; the server decides, bid by bid and by its own clock. */
function conditionsOf(room: Room, now: number): Condition[] {
  const { officers, quorum, answered, closing, openingFrom, qualificationOpenedAt } = room;
  const bids = closing?.size ?? 0;
  const state = quorumOf(officers, { quorum, bids, answered });
  const waits = room.part === 'price' && room.staged;
  return [
    ...(waits ? [{ key: 'qualification' as const, met: qualificationOpenedAt !== null }] : []),
    { key: 'closing', met: closing !== null },
    { key: 'shares', met: state.complete || state.missing === 0 },
    { key: 'supervisor', met: state.complete || state.supervised },
    { key: 'hour', met: openingFrom === null || Date.parse(openingFrom) <= now },
  ];
}

/** Opening all bids at once (开标): what is still missing is named, and the act is confirmed with the second factor. */
export function OpenPanel({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const [asking, setAsking] = useState(false);
  const opening = useOpening(room);
  const conditions = conditionsOf(room, useServerSecond());
  const missing = conditions.filter(({ met }) => !met);
  const bids = String(room.closing?.size ?? 0);
  return (
    <Panel title={t(`open.titles.${room.part}`)} note={t(`open.notes.${room.part}`)}>
      <div className="jc-stack">
        <ul className="jc-opening-process" aria-label={t('open.conditions')}>
          {conditions.map(({ key, met }) => (
            <li key={key} className={met ? 'jc-opening-done' : 'jc-opening-waiting'}>
              <StatusIcon family={met ? 'done' : 'waiting'} />
              <strong>{t(`open.needs.${key}`, { k: String(room.quorum) })}</strong>
              <span className="jc-note">
                {key === 'hour' ? (
                  <DateTime value={room.openingFrom} precision="zoned" />
                ) : (
                  t(met ? 'open.met' : 'open.unmet')
                )}
              </span>
            </li>
          ))}
        </ul>
        <div className="jc-row-flex">
          <Button
            type="primary"
            disabled={missing.length > 0}
            loading={opening.running}
            onClick={() => setAsking(true)}
          >
            {t(`open.acts.${room.part}`)}
          </Button>
          <span className="jc-note">
            {missing.length > 0
              ? t('open.missing', {
                  what: missing.map(({ key }) => t(`open.lacks.${key}`)).join(t('open.and')),
                })
              : t(opening.running ? 'open.running' : 'open.ready')}
          </span>
        </div>
      </div>
      <DeedDialog
        open={asking}
        title={t(`open.titles.${room.part}`)}
        object={[
          { label: t('open.round'), value: `${room.title}（${room.roundNo}）` },
          { label: t('open.bids'), value: bids },
        ]}
        consequence={t(`open.consequences.${room.part}`)}
        verb={t(`open.acts.${room.part}`)}
        secondFactor
        onConfirm={() => opening.performNow('open')}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
}
