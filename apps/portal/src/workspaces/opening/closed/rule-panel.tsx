import { useTranslation } from 'react-i18next';

import { instant, Panel } from '../../../kit/index.js';
import type { Room } from '../types.js';

const MINUTE_MS = 60_000;

/** What the rules say when people stay away or a bid does not open: how long to wait, and who can do what (缺席与无法开启). */
export function RulePanel({ room }: { readonly room: Room }) {
  const { t } = useTranslation('opening');
  const { officers, quorum, openingFrom, waitMinutes } = room;
  const until =
    openingFrom === null ? '' : instant(Date.parse(openingFrom) + waitMinutes * MINUTE_MS, 'zoned');
  return (
    <Panel title={t('rule.title')}>
      <ul className="jc-opening-points">
        <li>
          {t('rule.absent', {
            n: String(officers.length),
            k: String(quorum),
            spare: String(officers.length - quorum),
          })}
        </li>
        <li>{t('rule.wait', { minutes: String(waitMinutes), until })}</li>
        {room.part === 'second-quote' ? (
          <li>{t('rule.quotesLost')}</li>
        ) : (
          <>
            <li>{t('rule.lost')}</li>
            <li>{t('rule.sealed')}</li>
          </>
        )}
      </ul>
    </Panel>
  );
}
