import { DomainError, type RoleKey } from '#kernel';
import { organisationsByCode } from '#identity';

import { appoint, type AppointingDoors } from './appointing.js';
import { commit, type CommitmentDoors } from './commitment.js';
import {
  companies,
  companyKey,
  creditCodes,
  distributorKey,
  distributorOf,
  distributors,
} from './domain/organisations.js';
import { deputyOf, type EnteringDoors, unmarked } from './entering.js';
import { say } from './say.js';

/** What companies come to be able to bid and to be supplied through. */
export interface CompanyDoors extends EnteringDoors, CommitmentDoors, AppointingDoors {}

/** How the user names of those who bid for companies begin. */
export const BIDDERS = 'toubiao.';

/** Organisations of the province by the number that the demonstration gives them; refused in another database. */
export async function organisationIds({ database }: EnteringDoors): Promise<ReadonlyMap<string, string>> {
  const codes = creditCodes();
  const known = await database.read((q) => organisationsByCode(q, [...codes.values()]));
  const byCode = new Map(known.map(({ uscc, id }) => [uscc, id]));
  return new Map(
    [...codes].map(([key, code]) => {
      const id = byCode.get(code);
      if (id === undefined) throw new DomainError('not-found', say('other-database'));
      return [key, id];
    }),
  );
}

/** Who acts for companies, and who accepts their letters. */
interface Staffing {
  readonly ids: ReadonlyMap<string, string>;
  readonly reviewer: string;
}

/** The person who bids for a company; the first call brings the company's letter and its distributor as well (投标专员). */
export async function bidderOf(doors: CompanyDoors, company: number, staffing: Staffing): Promise<string> {
  const { id, isNew } = await committed(doors, staffing, {
    key: companyKey(company),
    name: companies()[company]?.name ?? '',
    username: `${BIDDERS}${twoDigits(company)}`,
    title: '投标专员',
    roles: ['company-admin', 'company-trader'],
  });
  if (isNew) {
    const distributor = await deliverer(doors, distributorOf(company), staffing);
    await appoint(doors, { manufacturer: id, distributor }, new Date());
  }
  return id;
}

const deliverer = async (doors: CompanyDoors, n: number, staffing: Staffing): Promise<string> => {
  const { id } = await committed(doors, staffing, {
    key: distributorKey(n),
    name: distributors()[n]?.name ?? '',
    username: `peisong.${twoDigits(n)}`,
    title: '配送专员',
    roles: ['company-admin', 'distributor-trader'],
  });
  return id;
};

/** The deputy of a company that owes a letter; who is new hands it in. */
async function committed(
  doors: CompanyDoors,
  { ids, reviewer }: Staffing,
  whose: {
    readonly key: string;
    readonly name: string;
    readonly username: string;
    readonly title: string;
    readonly roles: readonly RoleKey[];
  },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { key, name, username, title, roles } = whose;
  const displayName = `${title}（${unmarked(name)}）`;
  const deputy = await deputyOf(doors, { username, displayName, orgId: ids.get(key) ?? '', roles });
  if (deputy.isNew)
    await commit(doors, doors.act, { company: deputy.id, companyName: name, reviewer }, new Date());
  return deputy;
}

const twoDigits = (n: number): string => String(n + 1).padStart(2, '0');
