import type { Database } from '#platform';

import {
  checkCode,
  guessSystems,
  reason,
  TABLED_SYSTEMS,
  type CodeCheck,
  type CodeSystem,
  type Reason,
} from '../../domain/index.js';

/** Where a code is in use. */
export interface CodeOwner {
  readonly productId: string;
  readonly genericName: string;
  readonly holderName: string;
}

/** A code read by one system, held against the official table and the catalogue. */
export interface CodeFinding extends CodeCheck {
  readonly owners: readonly CodeOwner[];
}

/** Explains a code (编码核对): by the stated system, or by every system whose form it may have. */
export async function explainCode(db: Database, code: string, system?: CodeSystem): Promise<CodeFinding[]> {
  const systems = system === undefined ? guessSystems(code) : [system];
  const checks = systems.map((candidate) => checkCode(candidate, code));
  return Promise.all(checks.map((check) => found(db, check)));
}

const found = (db: Database, check: CodeCheck): Promise<CodeFinding> =>
  db.read(async (q) => {
    const owners = await q.query<CodeOwner>(
      `select distinct p.id as "productId", p.generic_name as "genericName", p.holder_name as "holderName"
       from catalogue.product p left join catalogue.pack k on k.product_id = p.id
       where k.code = $1 or k.parent_code = $1 or k.udi_di = $1 or k.standard_code = $1 or p.approval_no = $1 or k.trace_prefix = $2
       limit 20`,
      [check.code, check.system === 'trace-code' ? check.code.slice(0, 7) : null],
    );
    if (check.verdict === 'refused' || !TABLED_SYSTEMS.includes(check.system)) return { ...check, owners };
    const table = await q.one<{ loaded: boolean; listed: boolean }>(
      `select exists (select from catalogue.official_code where system = $1) as loaded,
         exists (select from catalogue.official_code where system = $1 and code = $2) as listed`,
      [check.system, check.code],
    );
    return { ...held(check, table ?? { loaded: false, listed: false }), owners };
  });

/** A loaded table decides; without one the missing table is only a doubt. */
function held(check: CodeCheck, table: { loaded: boolean; listed: boolean }): CodeCheck {
  if (table.listed) return check;
  const doubt: Reason = reason(table.loaded ? 'not-in-code-table' : 'code-table-missing');
  return table.loaded
    ? { ...check, verdict: 'refused', reasons: [...check.reasons, doubt] }
    : { ...check, warnings: [...check.warnings, doubt] };
}
