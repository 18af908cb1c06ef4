import { useTimeLeft } from '../../kit/countdown.js';
import { remaining } from '../../kit/format/instants.js';
import { useServerSecond } from '../../kit/server-clock.js';
import { Tag } from '../../kit/status/status-tag.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How long something has waited (已等待): in trouble after three days, to be noted after one. */
export function Waited({ since }: { since: string }) {
  const words = useTimeLeft();
  const ms = Math.max(MINUTE_MS, useServerSecond() - Date.parse(since));
  const family = ms > 3 * DAY_MS ? 'blocked' : ms > DAY_MS ? 'waiting' : 'idle';
  return (
    <Tag family={family} plain>
      {words(remaining(ms))}
    </Tag>
  );
}
