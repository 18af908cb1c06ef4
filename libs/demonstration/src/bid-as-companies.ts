import { DomainError } from '#kernel';
import { ListQuery } from '#platform';
import { checkPrices, placeOf, readSealingPackage, seal } from '#sealing';
import { type BiddingParts, listOwnTenders } from '#tenders';

import { bidderOf, type CompanyDoors, organisationIds } from './company-deputies.js';
import { companyKey, creditCodes } from './domain/organisations.js';
import { say } from './say.js';
import { runningBids, RUNNING_ROUND, runningRound } from './domain/running-round.js';

/** What companies bid through. */
export interface BiddingDoors extends CompanyDoors, BiddingParts {}

/** The company of the visitor's own account bids by hand. */
const BY_HAND = 0;
const LOT = '1';

export interface CompaniesBid {
  readonly round: string;
  /** Companies whose bid was sealed and handed in by this call. */
  readonly bid: number;
  /** Companies that had a live bid already. */
  readonly before: number;
  readonly deadline: string;
}

/**
 * Seals and hands in the bids of the other companies of the running round (其余企业投标), each in the name of a person of that company
 * and through the same use case as everyone; whoever has a bid already is left alone. `reviewer` accepts their commitment letters.
 */
export async function bidAsCompanies(doors: BiddingDoors, reviewer: string): Promise<CompaniesBid> {
  const codes = creditCodes();
  const { products } = runningRound((company) => codes.get(companyKey(company)) ?? '');
  const bids = runningBids(products);
  const bidders = [...new Set(products.map(({ company }) => company))].filter((one) => one !== BY_HAND);
  const ids = await organisationIds(doors);
  const outcome = { round: RUNNING_ROUND, bid: 0, before: 0, deadline: '' };
  for (const company of bidders.sort((a, b) => a - b)) {
    const orgId = ids.get(companyKey(company)) ?? '';
    const person = await bidderOf(doors, company, { ids, reviewer });
    const { isNew, deadline } = await doors.act(person, () => bidOnce(doors, orgId, bids));
    outcome[isNew ? 'bid' : 'before'] += 1;
    outcome.deadline = deadline;
  }
  return outcome;
}

async function bidOnce(
  { database, packages, submit }: BiddingDoors,
  orgId: string,
  bids: ReturnType<typeof runningBids>,
): Promise<{ isNew: boolean; deadline: string }> {
  const query = Object.assign(new ListQuery(), { q: RUNNING_ROUND });
  const { items } = await database.read((q) => listOwnTenders(q, query));
  const tender = items.find(({ roundNo }) => roundNo === RUNNING_ROUND);
  if (!tender) throw new DomainError('window-closed', say('not-announced', { round: RUNNING_ROUND }));
  const { liveVersion, priceDeadline } = tender;
  if (liveVersion !== null) return { isNew: false, deadline: priceDeadline };
  const signed = await packages.own(tender.id, LOT, 'price');
  const { contents } = await readSealingPackage(JSON.stringify(signed));
  const check = checkPrices(
    contents,
    contents.items.map(({ id }, i) => {
      const bid = bids.get(id);
      return {
        row: i + 2,
        product: id,
        price: bid?.packPrice ?? '',
        revival: bid?.acceptsRevival ? 'yes' : 'no',
      };
    }),
  );
  if (!check.content)
    throw new Error(`the prices of ${contents.bidderName} have errors: ${JSON.stringify(check.findings)}`);
  const envelope = await seal(placeOf(contents), check.content, contents.ceremony.record);
  await submit.execute({
    tenderId: tender.id,
    orgId,
    lot: LOT,
    part: 'price',
    version: contents.version,
    header: envelope.headerText,
    sealed: envelope.sealed,
  });
  return { isNew: true, deadline: priceDeadline };
}
