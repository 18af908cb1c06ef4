import type { Approvals, Database } from '#platform';

import { FileAreas } from '../application/select-areas.js';
import { awardsUnitOfWork } from './awards-tx.js';
import type { OwnAreaRoundView, OwnAreasView } from './http/areas.views.js';
import { ownAreaRounds, ownAreas } from './queries/areas.query.js';

/** What a company chooses its supply areas with, outside of the server (选区用例). */
export interface ChoosingParts {
  readonly fileAreas: FileAreas;
  /** Rounds in which the company of who acts chooses. */
  readonly ownAreaRounds: () => Promise<readonly OwnAreaRoundView[]>;
  readonly ownAreas: (roundId: string) => Promise<OwnAreasView>;
}

export const choosingParts = (database: Database, approvals: Approvals): ChoosingParts => ({
  fileAreas: new FileAreas(awardsUnitOfWork(database, approvals)),
  ownAreaRounds: () => database.read(ownAreaRounds),
  ownAreas: (roundId) => database.read((q) => ownAreas(q, roundId)),
});
