import { DomainError, type FieldError } from '#kernel';

import { say } from '../domain/say.js';
import type { CeilingRule } from '../domain/words.js';
import type { AllianceTx, AllianceUnitOfWork, Member } from './ports.js';
import { mustBeVersion, mustLockDraft } from './refusals.js';

export interface SetMembersCommand {
  readonly tenderId: string;
  /** Version of the alliance that the person saw; 0 before it was set up. */
  readonly version: number;
  readonly ceilingRule: CeilingRule;
  readonly members: readonly Member[];
}

/** Enters the member provinces of a round with what is their own (登记联盟成员), in the place of those before. */
export class SetMembers {
  constructor(private readonly unitOfWork: AllianceUnitOfWork) {}

  execute({
    tenderId,
    version,
    ceilingRule,
    members,
  }: SetMembersCommand): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustLockDraft(tx, tenderId);
      mustBeVersion(round.allianceVersion, version);
      const faults = [...repeated(members), ...unknownProducts(members, await tx.products(tenderId))];
      if (faults.length > 0) throw DomainError.fields(faults);
      await refuseLeaving(tx, tenderId, members);
      const next = await tx.setMembers(tenderId, ceilingRule, members);
      await tx.record({
        act: 'alliance.members-set',
        subject: { kind: 'tender', id: tenderId },
        after: {
          ceilingRule,
          members: members.map(({ regionCode, takesPart, startsOn }) => ({
            regionCode,
            takesPart,
            startsOn,
          })),
        },
      });
      return { id: tenderId, version: next };
    });
  }
}

/** A member, a region or a product that is named twice, each at its place in the form. */
function repeated(members: readonly Member[]): FieldError[] {
  const codes = members.map(({ regionCode }) => regionCode);
  return members.flatMap(({ regionCode, regions, ceilings }, i): FieldError[] => [
    ...(codes.indexOf(regionCode) < i
      ? [
          {
            field: `members[${i}].regionCode`,
            code: 'repeated',
            message: say('member-repeated', { region: regionCode }),
          },
        ]
      : []),
    ...twice(regions.map(({ id }) => id)).map((at) => ({
      field: `members[${i}].regions[${at}].id`,
      code: 'repeated',
      message: say('region-repeated', { region: regions[at]?.id ?? '' }),
    })),
    ...twice(ceilings.map(({ product }) => product)).map((at) => ({
      field: `members[${i}].ceilings[${at}].product`,
      code: 'repeated',
      message: say('ceiling-repeated', { product: ceilings[at]?.product ?? '' }),
    })),
  ]);
}

/** Places of ids that stood before. */
const twice = (ids: readonly string[]): number[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) < at ? [at] : []));

const unknownProducts = (members: readonly Member[], products: ReadonlySet<string>): FieldError[] =>
  members.flatMap(({ ceilings }, i) =>
    ceilings.flatMap(({ product }, at): FieldError[] =>
      products.has(product)
        ? []
        : [
            {
              field: `members[${i}].ceilings[${at}].product`,
              code: 'unknown',
              message: say('ceiling-product-unknown', { product }),
            },
          ],
    ),
  );

/** Whoever has handed demand in stays: its units would vanish from the next union. */
async function refuseLeaving(tx: AllianceTx, tenderId: string, members: readonly Member[]): Promise<void> {
  const before = await tx.members(tenderId);
  const stays = new Set(
    members.filter(({ takesPart }) => takesPart === 'packages').map(({ regionCode }) => regionCode),
  );
  const leaving = (await tx.newestSubmissions(tenderId)).find(({ regionCode }) => !stays.has(regionCode));
  if (!leaving) return;
  const name = before.find(({ regionCode }) => regionCode === leaving.regionCode)?.name ?? leaving.regionCode;
  throw DomainError.field('members', 'handed-in', say('member-handed-in', { name }));
}
