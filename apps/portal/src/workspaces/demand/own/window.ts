import { useSyncExternalStore } from 'react';

import { onSecond, serverNow } from '../../../api/clock.js';
import type { OwnReport } from '../types.js';

const WRITABLE: readonly string[] = ['asked', 'drafting', 'returned'];

/** Whether a report is in its institution's hands, whatever the clock says. */
export const isWritable = ({
  state,
  collectionState,
}: Pick<OwnReport, 'state' | 'collectionState'>): boolean =>
  collectionState === 'collecting' && WRITABLE.includes(state);

/** Where the server's clock stands to the window of a report (填报窗口); at the due instant it is over, as the server decides. */
export const useWindow = (report: Pick<OwnReport, 'opensAt' | 'dueAt'>): 'before' | 'open' | 'over' =>
  useSyncExternalStore(onSecond, () => windowAt(report, serverNow()));

function windowAt({ opensAt, dueAt }: Pick<OwnReport, 'opensAt' | 'dueAt'>, now: number) {
  if (now < Date.parse(opensAt)) return 'before';
  return now < Date.parse(dueAt) ? 'open' : 'over';
}
