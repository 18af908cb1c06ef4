import { AuditOutlined, KeyOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DateTime, instant, Panel, StatusIcon, Tag } from '../../kit/index.js';
import { hasGivenAll, officerName, quorumOf } from './officer.js';
import type { Room, RoomOfficer } from './types.js';

type Family = Parameters<typeof Tag>[0]['family'];

interface Standing {
  readonly family: Family;
  readonly text: ReactNode;
}

/** Officers while keys are made and tried: enrolled, signed, checked (密钥登记、签署、核验情况). */
export function CeremonyBoard({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const { officers, quorum } = room;
  const checked = room.state === 'announced';
  const standing = ({ enrolledAt, signed, rehearsedAt }: RoomOfficer): Standing => {
    if (enrolledAt === null) return { family: 'waiting', text: t('board.noKey') };
    if (!signed) return { family: 'running', text: t('board.enrolled') };
    if (!checked) return { family: 'done', text: t('board.signed') };
    return rehearsedAt === null
      ? { family: 'waiting', text: t('board.unchecked') }
      : { family: 'done', text: t('board.checked', { at: instant(rehearsedAt) }) };
  };
  return (
    <Panel
      title={t('board.officers')}
      note={t('board.quorum', { n: String(officers.length), k: String(quorum) })}
    >
      <ul className="jc-opening-officers jc-opening-column">
        {officers.map((officer) => (
          <OfficerCard key={officer.idx} officer={officer} standing={standing(officer)} />
        ))}
      </ul>
    </Panel>
  );
}

/** Officers as shares come in (份额情况): who has given how many, whether a supervisor has, and what is still missing. */
export function ShareBoard({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const { officers, quorum, closing, isOfficer } = room;
  const bids = closing?.size ?? 0;
  const standing = (officer: RoomOfficer): Standing => {
    if (!isOfficer) return { family: 'idle', text: t('board.hidden') };
    if (hasGivenAll(officer, bids)) return { family: 'done', text: <GivenAt at={officer.sharesAt} /> };
    return officer.shares > 0
      ? { family: 'running', text: t('board.partly', { given: String(officer.shares), bids: String(bids) }) }
      : { family: 'idle', text: t(bids === 0 ? 'board.nothing' : 'board.none') };
  };
  return (
    <Panel
      title={t('board.shares')}
      note={t('board.quorum', { n: String(officers.length), k: String(quorum) })}
      extra={isOfficer ? <QuorumTag room={room} /> : null}
      className="jc-opening-shares"
    >
      <ul className="jc-opening-officers">
        {officers.map((officer) => (
          <OfficerCard key={officer.idx} officer={officer} standing={standing(officer)} />
        ))}
      </ul>
    </Panel>
  );
}

function GivenAt({ at }: { readonly at: string | null }) {
  const { t } = useTranslation('opening');
  return (
    <>
      {t('board.given')} <DateTime value={at} precision="second" />
    </>
  );
}

/** The quorum in words: complete, or who is missing. */
export function QuorumTag({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const { quorum, answered } = room;
  const bids = room.closing?.size ?? 0;
  const { given, missing, supervised, complete } = quorumOf(room.officers, { quorum, bids, answered });
  if (bids === 0) return <Tag family="idle">{t('board.noBids')}</Tag>;
  if (complete)
    return <Tag family="done">{t('board.complete', { given: String(given), k: String(quorum) })}</Tag>;
  if (missing > 0)
    return (
      <Tag family="waiting">
        {t(supervised ? 'board.missing' : 'board.missingBoth', { missing: String(missing) })}
      </Tag>
    );
  return <Tag family="waiting">{t('board.missingSupervisor')}</Tag>;
}

function OfficerCard({ officer, standing }: { readonly officer: RoomOfficer; readonly standing: Standing }) {
  const { t } = useTranslation('opening');
  const supervisor = officer.kind === 'supervisor';
  const done = standing.family === 'done';
  return (
    <li className={done ? 'jc-opening-officer jc-opening-officer-done' : 'jc-opening-officer'}>
      <span className="jc-opening-mark" aria-hidden="true">
        {supervisor ? <AuditOutlined /> : <KeyOutlined />}
      </span>
      <div>
        <strong>{officerName(officer)}</strong>
        <div className="jc-note">
          <span>{officer.body}</span> · <span>{t(supervisor ? 'kinds.supervisor' : 'kinds.officer')}</span>
        </div>
      </div>
      <span className={`jc-opening-standing jc-tag-${standing.family} jc-tag-plain`}>
        <StatusIcon family={standing.family} />
        <span>{standing.text}</span>
      </span>
    </li>
  );
}
