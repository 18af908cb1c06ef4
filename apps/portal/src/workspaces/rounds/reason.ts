import type { rounds } from './i18n/zh-CN.js';

/** Key of the words for a reason; a bid over the line reads differently from one within it. */
export function reasonKey({
  status,
  reason,
}: {
  status: string;
  reason: string;
}): keyof typeof rounds.reason {
  return reason === 'spread' && status === 'lost' ? 'spread-lost' : (reason as keyof typeof rounds.reason);
}

/** State of an award in the vocabulary: what is proposed (拟中选) is awarded (中选) once the round is published. */
export const awardState = (status: string, published: boolean): string =>
  published && status === 'won' ? 'awarded' : status;
