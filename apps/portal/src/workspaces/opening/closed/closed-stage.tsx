import { useTranslation } from 'react-i18next';

import { Countdown, Panel, useServerSecond } from '../../../kit/index.js';
import { ShareBoard } from '../board.js';
import { NoOfficer } from '../ceremony/ceremony-stage.js';
import { CoursePanel } from '../course-panel.js';
import { ReadinessPanel } from '../loss/readiness-panel.js';
import type { StageProps } from '../stage.js';
import { ClosingPanel } from './closing-panel.js';
import { OpenPanel } from './open-panel.js';
import { RulePanel } from './rule-panel.js';
import { SharesPanel } from './shares-panel.js';

/** After the closing: shares come in, the board shows whose, and when all is there somebody opens (开标室). */
export function ClosedStage({ room, ceremony, notice, projected }: StageProps) {
  const own = room.officers.find(({ idx }) => idx === ceremony.own?.idx);
  return (
    <>
      <div className="jc-columns jc-opening-top">
        <ShareBoard room={room} />
        <ClosingPanel room={room} />
      </div>
      <div className="jc-columns">
        <div className="jc-stack">
          {own ? null : <NoOfficer />}
          {own && !projected ? (
            <>
              <SharesPanel room={room} own={own} ceremony={ceremony} platformKey={notice.platformKey} />
              <OpenPanel room={room} />
            </>
          ) : null}
          <CoursePanel room={room} />
        </div>
        <aside className="jc-stack">
          <HourPanel openingFrom={room.openingFrom} />
          <ReadinessPanel room={room} own={own?.idx} projected={projected} />
          {projected ? null : <RulePanel room={room} />}
        </aside>
      </div>
    </>
  );
}

/** Counts down to the hour of the opening while that is still to come. */
function HourPanel({ openingFrom }: { readonly openingFrom: string | null }) {
  const { t } = useTranslation('opening');
  const now = useServerSecond();
  if (openingFrom === null || Date.parse(openingFrom) <= now) return null;
  return (
    <Panel title={t('clock.opening')}>
      <Countdown deadline={openingFrom} label={t('clock.toOpening')} />
    </Panel>
  );
}
