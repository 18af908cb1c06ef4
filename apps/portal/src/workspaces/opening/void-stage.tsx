import { useTranslation } from 'react-i18next';

import { Facts, Panel } from '../../kit/index.js';
import { RecordPanel } from './ceremony/record-panel.js';
import { ClosingPanel } from './closed/closing-panel.js';
import type { StageProps } from './stage.js';

/** A void round: why, and what becomes of bids and keys (已作废). */
export function VoidStage({ room, ceremony }: StageProps) {
  const { t } = useTranslation('opening');
  return (
    <div className="jc-columns">
      <div className="jc-stack">
        <Panel title={t('void.title')}>
          <div className="jc-stack">
            <Facts facts={[{ label: t('void.reason'), value: room.voidReason ?? '' }]} />
            <ul className="jc-opening-points">
              <li>{t('void.sealed')}</li>
              <li>{t('void.keys')}</li>
              <li>{t('void.anew')}</li>
            </ul>
          </div>
        </Panel>
        {ceremony.record ? <RecordPanel ceremony={ceremony} record={ceremony.record} /> : null}
      </div>
      <aside className="jc-stack">
        <ClosingPanel room={room} />
      </aside>
    </div>
  );
}
