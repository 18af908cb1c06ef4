import { useTranslation } from 'react-i18next';

import { Countdown, DateTime, Facts, Panel } from '../../kit/index.js';
import { CeremonyBoard } from './board.js';
import { NoOfficer } from './ceremony/ceremony-stage.js';
import { RecordPanel } from './ceremony/record-panel.js';
import { KeyCheckPanel } from './key-check-panel.js';
import { ReadinessPanel } from './loss/readiness-panel.js';
import type { StageProps } from './stage.js';

/** Between announcement and closing: keys are checked, and the clock runs (截标前). */
export function AnnouncedStage({ room, ceremony, projected }: StageProps) {
  const { t } = useTranslation('opening');
  const { own, keyFile, signed, record } = ceremony;
  return (
    <div className="jc-columns">
      <div className="jc-stack">
        {own ? null : <NoOfficer />}
        {keyFile !== null && signed !== null && !projected ? (
          <KeyCheckPanel ceremony={ceremony} keyFile={keyFile} signed={signed} />
        ) : null}
        <ReadinessPanel room={room} own={own?.idx} projected={projected} />
        {record ? <RecordPanel ceremony={ceremony} record={record} /> : null}
      </div>
      <aside className="jc-stack">
        <Panel title={t('clock.title')}>
          <div className="jc-stack">
            {room.deadline === null ? null : (
              <Countdown deadline={room.deadline} label={t('clock.deadline')} />
            )}
            <Facts
              facts={[
                { label: t('clock.opening'), value: <DateTime value={room.openingFrom} precision="zoned" /> },
              ]}
            />
            <p className="jc-note">{t('clock.hidden')}</p>
          </div>
        </Panel>
        <CeremonyBoard room={room} />
      </aside>
    </div>
  );
}
