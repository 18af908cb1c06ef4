import { useServerMinute } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { type DraftValues, timesOf } from '../draft/values.js';
import { type Check, timetableChecks } from './checks.js';

/** The checks of a timetable, as it is being drawn up; none once the round is announced, when nothing of it changes. */
export function useChecks(tender: Tender, values: DraftValues): readonly Check[] {
  const now = useServerMinute();
  if (tender.state !== 'draft' && tender.state !== 'proposed') return [];
  return timetableChecks({
    times: timesOf(values),
    agreementEndsOn: values.agreementEndsOn,
    now,
    windowMinutes: tender.windowMinutes[values.purpose],
  });
}
