import { Injectable } from '@nestjs/common';

import type { Queryer } from '#platform';

/** Agreed volume of one institution for one product, as it stands (约定采购量); in counting units. */
export interface AgreedVolume {
  readonly roundId: string;
  readonly varietyId: string;
  /** '' in a round without regions. */
  readonly regionId: string;
  /** As the package of the round names it. */
  readonly institutionId: string;
  /** The organisation behind it, as far as the platform knows. */
  readonly orgId: string | null;
  /** Null: nobody supplies it. */
  readonly productId: string | null;
  readonly quantity: bigint;
}
/** Which volumes are asked for; a part that is left out does not narrow. */
export interface AgreedVolumesAsked {
  readonly roundId?: string;
  readonly orgId?: string;
  readonly institutionId?: string;
  readonly varietyId?: string;
  readonly productId?: string;
}

/** Agreed volumes for other contexts: award, withdrawals and adjustments added up, those that the reader may see, by institution. */
@Injectable()
export class AgreedVolumes {
  async list(q: Queryer, asked: AgreedVolumesAsked): Promise<readonly AgreedVolume[]> {
    const { roundId, orgId, institutionId, varietyId, productId } = asked;
    const rows = await q.query<Omit<AgreedVolume, 'quantity'> & { readonly quantity: string }>(
      `select round_id as "roundId", variety_id as "varietyId", region_id as "regionId", institution_id as "institutionId",
         org_id as "orgId", product_id as "productId", quantity::text
       from award.institution_volume
       where ($1::uuid is null or round_id = $1) and ($2::uuid is null or org_id = $2) and ($3::text is null or institution_id = $3)
         and ($4::text is null or variety_id = $4) and ($5::text is null or product_id = $5)
       order by round_id, institution_id, variety_id collate "C", region_id collate "C", product_id collate "C"`,
      [roundId ?? null, orgId ?? null, institutionId ?? null, varietyId ?? null, productId ?? null],
    );
    return rows.map((row) => ({ ...row, quantity: BigInt(row.quantity) }));
  }
}
