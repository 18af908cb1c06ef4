import { organisationNames } from '#identity';
import { DomainError } from '#kernel';
import type { Queryer } from '#platform';
import type { PackageStatement } from '#sealing';

import { say } from '../../domain/say.js';
import type { OwnQualificationView, QualificationsView } from '../http/qualification.views.js';
import { instant } from '../instants.js';
import { openedQualifications } from '../qualification-rows.js';

/** What a round asks its bidders to declare (资格声明事项): the rule in force in its region on the day of its announcement. */
export async function askedStatements(q: Queryer, tenderId: string): Promise<PackageStatement[]> {
  const row = await q.one<{ statements: PackageStatement[] }>(
    `select platform.rule('tender.qualification-statements', t.region_code,
       (coalesce(t.announced_at, platform.now()) at time zone 'Asia/Shanghai')::date)->'statements' as statements
     from tender.tender t where t.id = $1`,
    [tenderId],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id: tenderId }));
  return row.statements;
}

const openedAtOf = async (q: Queryer, tenderId: string): Promise<string | null> =>
  (
    await q.one<{ at: string | null }>(
      `select ${instant('qualification_opened_at')} as at from tender.tender where id = $1`,
      [tenderId],
    )
  )?.at ?? null;

/** The statements of every bidder, for the office (资格审查材料). */
export async function listQualifications(q: Queryer, tenderId: string): Promise<QualificationsView> {
  const asked = await askedStatements(q, tenderId);
  const openedAt = await openedAtOf(q, tenderId);
  const opened = await openedQualifications(q, tenderId);
  const names = await organisationNames(
    q,
    opened.map(({ orgId }) => orgId),
  );
  const items = opened.map(({ bidderId, orgId, statements, documents }) => ({
    bidderId,
    orgId,
    bidderName: names.get(orgId) ?? bidderId,
    statements: [...statements],
    documents: [...documents],
  }));
  return { asked, openedAt, items };
}

/** What the own organisation declared, once it is opened; row-level security shows no other row. */
export async function findOwnQualification(q: Queryer, tenderId: string): Promise<OwnQualificationView> {
  const asked = await askedStatements(q, tenderId);
  const openedAt = await openedAtOf(q, tenderId);
  const [own] = await openedQualifications(q, tenderId);
  return {
    asked,
    openedAt,
    statements: own ? [...own.statements] : null,
    documents: own ? [...own.documents] : null,
  };
}
