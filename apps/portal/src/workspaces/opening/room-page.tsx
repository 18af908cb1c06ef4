import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';

import { asProblem } from '../../api/problem.js';
import { Page, ProblemBar, ServerClock, Skeleton, StatusTag } from '../../kit/index.js';
import { AnnouncedStage } from './announced-stage.js';
import { CeremonyStage } from './ceremony/ceremony-stage.js';
import { ClosedStage } from './closed/closed-stage.js';
import { useCeremony, useNotice, useRoom } from './data.js';
import { partsOf, PartSwitch, usePart } from './part-switch.js';
import { OpenedStage } from './opened/opened-stage.js';
import { ProjectionButton, useProjection } from './projection.js';
import type { Room } from './types.js';
import { VoidStage } from './void-stage.js';
import './opening.css';

/** States in which keys are made; afterwards the page is the opening room. */
const IN_CEREMONY = ['draft', 'proposed'];

/** One round from its officers' side: key ceremony, key check, shares, opening; the content follows the state (开标室). */
export default function OpeningRoomPage() {
  const { t } = useTranslation('opening');
  const navigate = useNavigate();
  const { tenderId = '' } = useParams();
  const [part, setPart] = usePart();
  const { data: room, error, refetch } = useRoom(tenderId, part);
  const [projected, setProjected] = useProjection();
  const ceremony = room !== undefined && IN_CEREMONY.includes(room.state);
  return (
    <Page
      title={room ? t(ceremony ? 'room.ceremonyOf' : 'room.roomOf', { title: room.title }) : t('list.title')}
      crumbs={[{ label: t('list.title'), to: '/opening' }, { label: room?.roundNo ?? '…' }]}
      tags={
        room ? (
          <>
            <StatusTag kind="tender" state={room.state} />
            <StatusTag kind="purpose" state={room.purpose} />
            {partsOf(room).length > 1 ? <PartSwitch room={room} part={part} onChange={setPart} /> : null}
          </>
        ) : null
      }
      note={room ? <RoomNote room={room} projected={projected} /> : null}
      actions={
        room && !ceremony ? (
          <>
            <Button onClick={() => void navigate(`/public/tenders/${room.id}`)}>{t('room.public')}</Button>
            <ProjectionButton on={projected} onChange={setProjected} />
          </>
        ) : null
      }
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {room ? (
        <Stage key={`${room.id} ${room.part}`} room={room} projected={projected} />
      ) : error ? null : (
        <Skeleton lines={12} />
      )}
    </Page>
  );
}

function RoomNote({ room, projected }: { readonly room: Room; readonly projected: boolean }) {
  const { t } = useTranslation('opening');
  return (
    <>
      {room.state === 'void'
        ? room.issuer
        : t('room.note', { issuer: room.issuer, k: String(room.quorum), n: String(room.officers.length) })}
      {projected ? (
        <>
          {' · '}
          <ServerClock />
        </>
      ) : null}
    </>
  );
}

function Stage({ room, projected }: { readonly room: Room; readonly projected: boolean }): ReactNode {
  const ceremony = useCeremony(room);
  const announced = !IN_CEREMONY.includes(room.state);
  const notice = useNotice(room.id, announced);
  const problem = ceremony.error ?? notice.error;
  if (problem)
    return (
      <ProblemBar
        problem={asProblem(problem)}
        onRetry={() => void Promise.all([ceremony.refetch(), announced && notice.refetch()])}
      />
    );
  if (!ceremony.data || (announced && !notice.data)) return <Skeleton lines={12} />;
  if (!notice.data) return <CeremonyStage room={room} ceremony={ceremony.data} />;
  const facts = { room, ceremony: ceremony.data, notice: notice.data, projected };
  switch (room.state) {
    case 'announced':
      return <AnnouncedStage {...facts} />;
    case 'closed':
      return <ClosedStage {...facts} />;
    case 'opened':
      return <OpenedStage {...facts} />;
    default:
      return <VoidStage {...facts} />;
  }
}
