import type { Decided } from './evaluate-variety.js';
import { type AllocationColumns, BLANK, type RoundSummary, type VolumeColumns } from './types.js';

/** Counts of the whole round. */
export function summarize(
  decided: readonly Decided[],
  allocations: AllocationColumns | null,
  volumes: VolumeColumns | null,
): RoundSummary {
  return {
    varieties: decided.length,
    products: decided.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    winners: decided.reduce((sum, { winners }) => sum + winners.length, 0),
    tiedVarieties: decided.filter(({ provisional }) => provisional).length,
    ...unassigned(allocations, volumes),
  };
}

function unassigned(allocations: AllocationColumns | null, volumes: VolumeColumns | null) {
  let [unassignedRows, unassignedQuantity, unassignedAgreedQuantity] = [0, 0n, 0n];
  if (allocations && volumes)
    for (let line = 0; line < allocations.length; line++)
      if (allocations.product[line] === BLANK) {
        unassignedRows += 1;
        unassignedQuantity += BigInt(volumes.quantity.get(allocations.row[line] ?? BLANK));
        unassignedAgreedQuantity += BigInt(allocations.agreed.get(line));
      }
  return { unassignedRows, unassignedQuantity, unassignedAgreedQuantity };
}
