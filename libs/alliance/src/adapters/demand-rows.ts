import { currentActor, type Queryer, type Tx } from '#platform';

import type { NewJoined, NewSubmission, Submission } from '../application/ports.js';

/** The newest package of each member. */
export const newestSubmissions = (q: Queryer, tenderId: string): Promise<Submission[]> =>
  q.query<Submission>(
    `select distinct on (region_code) id, region_code as "regionCode", edition from alliance.submission
     where tender_id = $1 order by region_code, edition desc`,
    [tenderId],
  );

/** Stores a package as it came, and counts the alliance on: a union of before is none of it. */
export async function addSubmission(tx: Tx, submission: NewSubmission): Promise<void> {
  const { id, tenderId, regionCode, edition, keyId, frozenAt, lines, units, volumesSha256, sha256, content } =
    submission;
  await tx.query(
    `insert into alliance.submission (id, tender_id, region_code, edition, key_id, frozen_at, lines, units, volumes_sha256, sha256, content, received_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      tenderId,
      regionCode,
      edition,
      keyId,
      frozenAt,
      lines,
      units,
      volumesSha256,
      sha256,
      Buffer.from(content),
      currentActor().displayName,
    ],
  );
  await tx.query('update alliance.alliance set version = version + 1 where tender_id = $1', [tenderId]);
}

/** Keeps a union with its parts and ceilings; answers its number. The database adds the parts up. */
export async function addJoined(tx: Tx, joined: NewJoined): Promise<number> {
  const { id, tenderId, allianceVersion, lines, units, volumesSha256, regionsSha256, parts, ceilings } =
    joined;
  const added = await tx.one<{ n: number }>(
    `insert into alliance.joined (id, tender_id, n, alliance_version, lines, units, volumes_sha256, regions_sha256, joined_by_name)
     select $1, $2, coalesce(max(j.n), 0) + 1, $3, $4, $5, $6, $7, $8 from alliance.joined j where j.tender_id = $2 returning n`,
    [id, tenderId, allianceVersion, lines, units, volumesSha256, regionsSha256, currentActor().displayName],
  );
  await tx.query(
    `insert into alliance.joined_part (joined_id, region_code, submission_id, demand_edition_id, lines, units)
     select $1, * from unnest($2::text[], $3::uuid[], $4::uuid[], $5::int[], $6::numeric[])`,
    [
      id,
      parts.map((part) => part.regionCode),
      parts.map((part) => part.submissionId),
      parts.map((part) => part.demandEditionId),
      parts.map((part) => part.lines),
      parts.map((part) => part.units),
    ],
  );
  await tx.query(
    `insert into alliance.joined_ceiling (joined_id, product_id, own, effective, region_code)
     select $1, * from unnest($2::text[], $3::numeric[], $4::numeric[], $5::text[])`,
    [
      id,
      ceilings.map(({ product }) => product),
      ceilings.map(({ own }) => own),
      ceilings.map(({ effective }) => effective),
      ceilings.map(({ region }) => region),
    ],
  );
  return added?.n ?? 1;
}
