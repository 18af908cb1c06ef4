import { DomainError } from '#kernel';

import {
  type AdjustmentReason,
  type AdjustmentTerms,
  fallOf,
  type HeldVolume,
  isBelowFloor,
  totalOf,
  type VolumePlace,
} from '../domain/adjustment.js';
import { say } from '../domain/say.js';
import type { AdjustmentRecord, AwardsTx, RoundToAward } from './ports.js';

const FLOOR_RULE = 'award.volume-floor-share';

/** What is asked for; the region of the receiving institution follows from the round. */
export interface AdjustmentAsked {
  readonly roundId: string;
  readonly varietyId: string;
  readonly kind: AdjustmentTerms['kind'];
  readonly from: VolumePlace;
  readonly quantity: bigint;
  readonly to: { readonly institutionId: string; readonly productId: string } | null;
  readonly reason: AdjustmentReason;
  readonly explanation: string;
}
/** Every fault of what is asked for, against what stands now. */
export async function checkedTerms(tx: AwardsTx, asked: AdjustmentAsked): Promise<AdjustmentTerms> {
  const { roundId, varietyId, kind, from, quantity, to } = asked;
  const products = await tx.standingProducts(roundId, varietyId);
  if (products.length === 0)
    throw DomainError.field('varietyId', 'unknown', say('variety-not-awarded', { variety: varietyId }));
  if (!(await tx.institutionRegions(roundId, from.institutionId, varietyId)).includes(from.regionId))
    throw DomainError.field('regionId', 'unknown', say('not-in-region', { institution: from.institutionId }));
  if (kind !== 'transfer') {
    if (to !== null) throw DomainError.field('toInstitutionId', 'not-needed', say('transfer-only'));
    if (kind === 'increase') mustStand(products, from.productId, 'productId');
    else await mustHave(tx, roundId, varietyId, from, quantity);
    return { kind, from, quantity, to: null };
  }
  if (to === null) throw DomainError.field('toInstitutionId', 'missing', say('transfer-to-whom'));
  await mustHave(tx, roundId, varietyId, from, quantity);
  mustStand(products, to.productId, 'toProductId');
  const place = { ...to, regionId: await regionOf(tx, asked, to.institutionId) };
  if (place.institutionId === from.institutionId && place.productId === from.productId)
    throw DomainError.field('toInstitutionId', 'same', say('transfer-to-itself'));
  return { kind, from, quantity, to: place };
}

function mustStand(products: readonly string[], product: string, field: string): void {
  if (!products.includes(product)) throw DomainError.field(field, 'unknown', say('not-awarded', { product }));
}

async function mustHave(
  tx: AwardsTx,
  roundId: string,
  varietyId: string,
  from: VolumePlace,
  quantity: bigint,
): Promise<void> {
  const held = totalOf(await tx.heldVolume(roundId, varietyId, from));
  if (held < quantity)
    throw DomainError.field('quantity', 'too-much', say('volume-short', { held: String(held) }));
}

/** An institution keeps its own region; another one has to be in the round, in one region. */
async function regionOf(
  tx: AwardsTx,
  { roundId, varietyId, from }: AdjustmentAsked,
  institution: string,
): Promise<string> {
  if (institution === from.institutionId) return from.regionId;
  const [region, ...others] = await tx.institutionRegions(roundId, institution, varietyId);
  if (region === undefined)
    throw DomainError.field('toInstitutionId', 'unknown', say('institution-unknown', { institution }));
  if (others.length === 0) return region;
  if ([region, ...others].includes(from.regionId)) return from.regionId;
  throw DomainError.field('toInstitutionId', 'ambiguous', say('institution-ambiguous', { institution }));
}

/** Meanwhile another adjustment may have taken the volume, or a withdrawal the product. */
export async function mustStillHold(
  tx: AwardsTx,
  { roundId, varietyId, terms }: AdjustmentRecord,
): Promise<HeldVolume> {
  const { kind, from, quantity, to } = terms;
  const held = await tx.heldVolume(roundId, varietyId, from);
  if (kind !== 'increase' && totalOf(held) < quantity)
    throw new DomainError('volume-short', say('volume-short', { held: String(totalOf(held)) }));
  const product = kind === 'increase' ? from.productId : to?.productId;
  if (product !== undefined && !(await tx.standingProducts(roundId, varietyId)).includes(product))
    throw new DomainError('illegal-transition', say('not-awarded', { product }));
  return held;
}

/** Whether the institution keeps less of the variety than the rule of the day leaves. */
export async function isBelow(
  tx: AwardsTx,
  { id, regionCode }: RoundToAward,
  varietyId: string,
  terms: AdjustmentTerms,
): Promise<boolean> {
  const fall = fallOf(terms);
  if (fall === 0n) return false;
  const { share } = (await tx.rule(FLOOR_RULE, regionCode)) as { readonly share: string };
  const { awarded, now } = await tx.institutionTotal(id, varietyId, terms.from.institutionId);
  return isBelowFloor(awarded, now - fall, share);
}

export const floorReason = (): DomainError =>
  DomainError.field('officeReason', 'missing', say('floor-reason'));
