import { areasByLists, type ChosenArea } from '#awards';

import type { DossierFiles } from './archive.js';
import { Findings } from './findings.js';
import { linesOf } from './lines.js';

const SUPPLY = 'volume/supply.json';
const AREAS = 'volume/areas.json';
const ADJUSTMENTS = 'volume/adjustments.json';
const MOVES = 'volume/moves.jsonl';

interface Move {
  readonly variety: string;
  readonly region: string;
  readonly institution: string;
  readonly product: string | null;
  readonly quantity: string;
  readonly cause: string;
  readonly causeId: string;
}
interface Adjustment {
  readonly id: string;
  readonly state: string;
  readonly kind: 'increase' | 'decrease' | 'transfer';
  readonly quantity: string;
}
interface Supply {
  readonly variety: string;
  readonly region: string;
  readonly primary: string | null;
  readonly backup: string | null;
  readonly selection: string | null;
}
interface Selection {
  readonly id: string;
  readonly regions: readonly string[];
  readonly choosers: Parameters<typeof areasByLists>[0];
  readonly lists: readonly { readonly productId: string; readonly regionIds: readonly string[] }[];
  readonly areas: readonly ChosenArea[];
  readonly digest: string;
}

/**
 * Agreed volumes sum to the award, product by product; withdrawals and choices of areas move them within institution and region, adjustments as
 * they were confirmed; nothing falls below zero. Supply areas are picked from the lists again.
 */
export function checkVolume(files: DossierFiles): Findings {
  const findings = new Findings();
  if (files.has(AREAS)) checkAreas(files, findings);
  if (files.has(MOVES)) checkMoves(files, findings);
  return findings;
}

function checkAreas(files: DossierFiles, findings: Findings): void {
  const selections = JSON.parse(files.text(AREAS) ?? '[]') as Selection[];
  const supplies = JSON.parse(files.text(SUPPLY) ?? '[]') as Supply[];
  for (const { id, regions, choosers, lists, areas, digest } of selections) {
    const again = areasByLists(
      choosers,
      new Map(lists.map(({ productId, regionIds }) => [productId, regionIds])),
      regions,
    );
    if (again.digest !== digest || JSON.stringify(again.areas) !== JSON.stringify(areas))
      findings.wrong(AREAS, `picked from the lists again, the areas of choice ${id} come out differently`);
    const stood = supplies.filter(({ selection }) => selection === id);
    const isPicked = ({ variety, region, primary, backup }: Supply): boolean =>
      areas.some(
        (area) =>
          area.varietyId === variety &&
          area.regionId === region &&
          area.primary === primary &&
          area.backup === backup,
      );
    if (stood.length !== areas.length || !stood.every(isPicked))
      findings.wrong(SUPPLY, `the areas are not those of choice ${id}`);
  }
  if (selections.length > 0 && findings.faults.length === 0)
    findings.says.push(`supply areas of ${selections.length} choices picked from the lists again`);
}

class Sums extends Map<string, bigint> {
  add(key: readonly (string | null)[], quantity: bigint): void {
    const name = JSON.stringify(key);
    this.set(name, (this.get(name) ?? 0n) + quantity);
  }
}

function checkMoves(files: DossierFiles, findings: Findings): void {
  const [awarded, within, adjusted, taken, standing] = [
    new Sums(),
    new Sums(),
    new Sums(),
    new Sums(),
    new Sums(),
  ];
  for (const line of linesOf(files.bytes(MOVES))) {
    const { variety, region, institution, product, quantity, cause, causeId } = JSON.parse(line) as Move;
    const units = BigInt(quantity);
    standing.add([variety, region, institution, product], units);
    if (cause === 'decision') awarded.add([product], units);
    else if (cause === 'adjustment') {
      adjusted.add([causeId], units);
      if (units < 0n) taken.add([causeId], -units);
    } else within.add([causeId, variety, region, institution], units);
  }
  checkAwarded(files, findings, awarded);
  const moved = [...within].find(([, units]) => units !== 0n);
  if (moved) findings.wrong(MOVES, `${moved[0]} gains or loses by a withdrawal or a choice of areas`);
  const below = [...standing].find(([, units]) => units < 0n);
  if (below) findings.wrong(MOVES, `${below[0]} falls below zero`);
  checkAdjusted(files, findings, adjusted, taken);
}

function checkAwarded(files: DossierFiles, findings: Findings, awarded: Sums): void {
  let products = 0;
  for (const path of files.paths('award/notice-'))
    if (path.endsWith('.json')) {
      const { notice } = JSON.parse(files.text(path) ?? '{}') as {
        notice: {
          varieties: { winners: { productId: string; agreedQuantity: string | null }[] }[];
        };
      };
      for (const { productId, agreedQuantity } of notice.varieties.flatMap(({ winners }) => winners)) {
        if (agreedQuantity === null) continue;
        products += 1;
        const sum = awarded.get(JSON.stringify([productId])) ?? 0n;
        if (sum !== BigInt(agreedQuantity))
          findings.wrong(
            MOVES,
            `volumes of ${productId} sum to ${sum}, its award in ${path} is ${agreedQuantity}`,
          );
      }
    }
  if (products > 0 && findings.faults.length === 0)
    findings.says.push(`agreed volumes of ${products} products sum to their awards`);
}

function checkAdjusted(files: DossierFiles, findings: Findings, adjusted: Sums, taken: Sums): void {
  const adjustments = JSON.parse(files.text(ADJUSTMENTS) ?? '[]') as Adjustment[];
  const confirmed = adjustments.filter(({ state }) => state === 'confirmed');
  for (const { id, kind, quantity } of confirmed) {
    const key = JSON.stringify([id]);
    const units = BigInt(quantity);
    const total = kind === 'increase' ? units : kind === 'decrease' ? -units : 0n;
    const less = kind === 'increase' ? 0n : units;
    if ((adjusted.get(key) ?? 0n) !== total || (taken.get(key) ?? 0n) !== less)
      findings.wrong(ADJUSTMENTS, `adjustment ${id} did not move what was confirmed`);
  }
  const known = new Set(confirmed.map(({ id }) => JSON.stringify([id])));
  const strange = [...adjusted.keys()].find((key) => !known.has(key));
  if (strange !== undefined) findings.wrong(MOVES, `volume moved for ${strange}, which was not confirmed`);
  if (confirmed.length > 0 && findings.faults.length === 0)
    findings.says.push(`${confirmed.length} adjustments moved what was confirmed`);
}
