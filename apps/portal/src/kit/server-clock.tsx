import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { onSecond, serverNow } from '../api/clock.js';
import { instant, ZONE } from './format/instants.js';

const thisSecond = (): number => Math.floor(serverNow() / 1000) * 1000;

/** Server time in milliseconds, renewed every second. */
export const useServerSecond = (): number => useSyncExternalStore(onSecond, thisSecond);

const thisMinute = (): number => Math.floor(serverNow() / 60_000) * 60_000;

/** The same, renewed every minute, for what need not be drawn each second. */
export const useServerMinute = (): number => useSyncExternalStore(onSecond, thisMinute);

/** The server's clock (服务器时间) in Beijing time, with its zone; not announced second by second. */
export function ServerClock() {
  const { t } = useTranslation('kit');
  const now = useServerSecond();
  return (
    <span className="jc-clock" role="timer" aria-live="off">
      <span className="jc-clock-label">{t('clock')} </span>
      <time dateTime={new Date(now).toISOString()}>{instant(now, 'second')}</time>
      <span className="jc-clock-label"> {ZONE}</span>
    </span>
  );
}
