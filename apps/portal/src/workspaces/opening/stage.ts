import type { Ceremony, Room, TenderNotice } from './types.js';

/** What every stage after the announcement shows from. */
export interface StageProps {
  readonly room: Room;
  readonly ceremony: Ceremony;
  readonly notice: TenderNotice;
  /** On a projector nothing is shown that is for one person alone. */
  readonly projected: boolean;
}
