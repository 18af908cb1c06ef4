import { DomainError, readMessage, type StoredMessage } from '#kernel';
import { currentLanguage, type Queryer } from '#platform';

import { say } from '../domain/say.js';
import type { DossierView } from './http/dossier.views.js';

const COLUMNS = `d.id, d.edition, d.readership, d.state, to_json(d.requested_at) #>> '{}' as "requestedAt", d.requested_name as "requestedBy",
  to_json(d.built_at) #>> '{}' as "builtAt", d.bytes::float8 as bytes, d.files, d.sha256, d.failure,
  d.readership = 'open' and t.price_visibility <> 'all' as "withoutPrices", t.round_no as "roundNo"`;
const READABLE = `(d.readership = 'open' and d.state = 'built' or $2)`;

type Row = Omit<DossierView, 'failure'> & { readonly failure: StoredMessage | null };

const viewOf = ({ failure, ...row }: Row): DossierView => ({
  ...row,
  failure: failure === null ? null : readMessage(failure).in(currentLanguage()),
});

/** The dossiers of a round that the reader may have, newest first. */
export async function listDossiers(q: Queryer, tenderId: string, full: boolean): Promise<DossierView[]> {
  const round = await q.one('select 1 from tender.tender where id = $1', [tenderId]);
  if (!round) throw new DomainError('not-found', say('unknown', { id: tenderId }));
  const rows = await q.query<Row>(
    `select ${COLUMNS} from dossier.dossier d join tender.tender t on t.id = d.tender_id
     where d.tender_id = $1 and ${READABLE} order by d.edition desc, d.readership`,
    [tenderId, full],
  );
  return rows.map(viewOf);
}

export async function findDossier(
  q: Queryer,
  tenderId: string,
  id: string,
  full: boolean,
): Promise<DossierView> {
  const row = await q.one<Row>(
    `select ${COLUMNS} from dossier.dossier d join tender.tender t on t.id = d.tender_id
     where d.tender_id = $1 and ${READABLE} and d.id = $3`,
    [tenderId, full, id],
  );
  if (!row) throw new DomainError('not-found', say('dossier-unknown'));
  return viewOf(row);
}
