import { refusePackage, violationViews } from '#rounds';
import type { TenderInput, Violation } from '#rounds/package';

import type { PackageFields, TenderDraftView } from './tender.views.js';

/** A dry run lists what is wrong; a confirmation is refused for it. */
export function refusal(
  file: string,
  mode: PackageFields['mode'],
  violations: readonly Violation[],
  count: number,
): TenderDraftView {
  if (mode === 'confirm') refusePackage(violations, count);
  return {
    state: 'refused',
    file,
    round: null,
    counts: null,
    violationCount: count,
    violations: violationViews(violations),
    id: null,
  };
}

/** What a package holds that has nothing wrong. */
export const acceptedView = (
  file: string,
  { round, organisations }: TenderInput,
): Omit<TenderDraftView, 'state' | 'id'> => ({
  file,
  round: {
    roundNo: round.round.id,
    title: round.round.title,
    category: round.round.category,
    ruleset: round.round.ruleset,
  },
  counts: {
    varieties: round.varieties.length,
    products: round.products.length,
    bidders: organisations.size,
    regions: round.regions?.length ?? 0,
    volumes: round.volumes?.length ?? 0,
  },
  violationCount: 0,
  violations: [],
});
