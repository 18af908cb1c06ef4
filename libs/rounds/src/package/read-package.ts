import type { RoundInput, RuleSet } from '../domain/index.js';
import { readBids, readProducts, readVarieties } from './read-entrants.js';
import { readPreferences, readRegions } from './read-regions.js';
import { NOTHING, readRound, type RoundReading } from './read-round.js';
import { readVolumes } from './read-volumes.js';
import { openFile, type Reading } from './reading.js';
import { PACKAGE_FILES, type PackageSource, UnreadableFile } from './source.js';
import type { SpecialColumns } from './tables.js';
import { type Violation, ViolationLog } from './violation.js';

/** A package that was read: either its round, or everything that is wrong with it. */
export type PackageReading =
  | { readonly ok: true; readonly input: RoundInput }
  | {
      readonly ok: false;
      readonly violations: readonly Violation[];
      /** Violations found in all; more than are listed when there are very many. */
      readonly count: number;
    };

/** Reads a round package and finds every violation in one run. `ruleSet`: judge it by other rules than its own. */
export async function readPackage(
  source: PackageSource,
  ruleSet: RuleSet | null = null,
): Promise<PackageReading> {
  const reading: Reading = { source, log: new ViolationLog() };
  const { input } = await readRoundFiles(reading, ruleSet, readBids);
  const { log } = reading;
  return log.count > 0 || !input
    ? { ok: false, violations: log.sorted(PACKAGE_FILES), count: log.count }
    : { ok: true, input };
}

type Listing<T extends (...args: never[]) => unknown> = Awaited<ReturnType<T>>;
export type BidsReader = (
  reading: Reading,
  varieties: Listing<typeof readVarieties>,
  products: Listing<typeof readProducts>,
) => Promise<RoundInput['bids']>;

/**
 * Reads the files of a round; `input` is null when the round itself could not be read. `toCome`: columns that a rule set needs and that
 * are filled in later.
 */
export async function readRoundFiles(
  reading: Reading,
  ruleSet: RuleSet | null,
  bidsOf: BidsReader,
  toCome: readonly string[] = [],
) {
  const head = await readHead(reading, ruleSet);
  const varieties = await readVarieties(reading);
  const products = await readProducts(reading, varieties.ids, columnsOf(head, toCome));
  const bids = await bidsOf(reading, varieties, products);
  const regions = await readRegions(reading);
  const preferences = await readPreferences(reading, products.ids, regions);
  const volumes = await readVolumes(reading, varieties.ids, products, regions);
  const input: RoundInput | null = head.round && {
    round: head.round,
    varieties: varieties.rows,
    products: products.rows,
    bids,
    regions: regions.rows,
    preferences,
    volumes,
  };
  return { input, products };
}

/** Columns that the deciding rule set needs, and those that the round's own rule set has it carry along. */
const columnsOf = ({ ruleSet, own }: RoundReading, toCome: readonly string[]): SpecialColumns => ({
  required: (ruleSet?.needs ?? []).filter((column) => !toCome.includes(column)),
  allowed: own?.needs ?? ['unit_class'],
});

async function readHead(reading: Reading, asked: RuleSet | null): Promise<RoundReading> {
  const file = 'round.json';
  const bytes = await openFile(reading, file, true);
  if (!bytes) return { ...NOTHING, ruleSet: asked };
  try {
    return await readRound(bytes, reading.log, asked);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reading.log.add(file, 1, '', 'file-unreadable', error.about(file));
    return { ...NOTHING, ruleSet: asked };
  }
}
