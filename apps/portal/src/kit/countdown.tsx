import { useTranslation } from 'react-i18next';

import { instant, type Remaining, remaining } from './format/instants.js';
import { useServerSecond } from './server-clock.js';
import { Tag } from './status/status-tag.js';

const HOUR_MS = 3_600_000;
const LAST_MS = 600_000;

/** Words for the time left: days and hours, hours and minutes, in the last hour minutes and seconds. */
export function useTimeLeft(): (left: Remaining) => string {
  const { t } = useTranslation('kit');
  return (left) => {
    if (left.over) return t('time.over');
    if (left.days > 0) return t('time.days', { d: String(left.days), h: String(left.hours) });
    if (left.hours > 0) return t('time.hours', { h: String(left.hours), m: String(left.minutes) });
    return t('time.minutes', { m: String(left.minutes), s: String(left.seconds) });
  };
}

/** Large figures that count down to a deadline by the server clock (倒计时); nearness is announced once, not each second. */
export function Countdown({ deadline, label }: { deadline: string; label: string }) {
  const { t } = useTranslation('kit');
  const ms = Date.parse(deadline) - useServerSecond();
  const left = remaining(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return (
    <div className="jc-countdown">
      <div className="jc-note">{label}</div>
      <div className={`jc-countdown-figure ${nearness(ms)}`} role="timer" aria-live="off">
        {left.days > 0 ? `${t('time.wholeDays', { d: String(left.days) })} ` : null}
        {`${two(left.hours)}:${two(left.minutes)}:${two(left.seconds)}`}
      </div>
      <div className="jc-note">{instant(deadline, 'zoned')}</div>
      <div className="jc-hidden" aria-live="polite">
        {left.over
          ? t('time.over')
          : ms <= LAST_MS
            ? t('time.lastMinutes')
            : ms <= HOUR_MS
              ? t('time.lastHour')
              : ''}
      </div>
    </div>
  );
}

function nearness(ms: number): string {
  if (ms <= LAST_MS) return 'jc-countdown-last';
  return ms <= HOUR_MS ? 'jc-countdown-near' : '';
}

/** The time left as a tag for rows (剩余): blocked within a day, waiting within three, idle beyond. */
export function TimeLeft({ deadline }: { deadline: string }) {
  const words = useTimeLeft();
  const ms = Date.parse(deadline) - useServerSecond();
  const family = ms <= 24 * HOUR_MS ? 'blocked' : ms <= 72 * HOUR_MS ? 'waiting' : 'idle';
  return (
    <Tag family={family} plain>
      {words(remaining(ms))}
    </Tag>
  );
}
