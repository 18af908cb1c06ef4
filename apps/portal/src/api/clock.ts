import { answered, api } from './client.js';

/**
 * The server clock in the browser (服务器时间). Only the difference to the browser's own monotonic clock is kept, so a
 * wrong or moved local clock changes nothing. The read that took least time is the most exact one and wins.
 */
let reference: { serverMs: number; localMs: number; tripMs: number } | null = null;
const RESYNC_MS = 5 * 60_000;

/** Milliseconds since 1970 by the server clock; the local clock stands in until the first answer. */
export function serverNow(): number {
  return reference ? reference.serverMs + (performance.now() - reference.localMs) : Date.now();
}

/** Asks the server for its time. */
async function sync(): Promise<void> {
  const sent = performance.now();
  const { now } = await answered(api.GET('/api/v1/public/clock'));
  const tripMs = performance.now() - sent;
  const aged = reference !== null && performance.now() - reference.localMs > RESYNC_MS;
  if (!reference || aged || tripMs < reference.tripMs) {
    reference = { serverMs: Date.parse(now) + tripMs / 2, localMs: performance.now(), tripMs };
  }
}

const listeners = new Set<() => void>();
let timer: number | undefined;

/** Calls back every second while anybody listens; for clocks and countdowns. */
export function onSecond(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

/** Starts keeping the server time; a failed read is tried again at the next turn. */
export function keepServerTime(): void {
  const quietly = (): void => {
    sync().catch(() => undefined);
  };
  quietly();
  window.setInterval(quietly, RESYNC_MS);
}
