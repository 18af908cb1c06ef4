import { chooseAreas, type Area, type Chooser } from './areas.js';
import { conversionText } from './conversion.js';
import { fieldOf, isBid, type Entrant, type Field } from './field.js';
import { awardUnitPrice, isWinner, type Judgement, type Outcome } from './judgement.js';
import { byCodePoint, cell, csvLine, type PackageRows, type Row } from './package-rows.js';
import { below, decimal, fixed, halfUp, mean, roundUp, times, type Rational } from './rational.js';
import { ceilingRenewal, composite, expansion, fourPlusSeven, insulin, stent } from './rules-rank.js';
import { drugEleven, drugNine, drugTen, type Rule } from './rules-shortlist.js';
import { settingsOf, type RulesetId, type Settings } from './settings.js';

/** The output files of an evaluation, byte for byte, and the exactly defined fields of explanations.json. */
export interface OracleFiles {
  readonly awards: string;
  readonly varieties: string;
  readonly areas: string;
  readonly allocations: string;
  readonly explanations: readonly Explanation[];
}

/** One explanation; numbers are exact fractions, null where there is none. `target` is that of revived bids only. */
export interface Explanation {
  readonly variety_id: string;
  readonly product_id: string;
  readonly status: string;
  readonly reason: string;
  readonly K: string;
  readonly eligible: number;
  readonly cap: number | null;
  readonly L: Rational | null;
  readonly anchor: Rational | null;
  readonly line: Rational | null;
  readonly target: Rational | null;
  readonly mean_reported_volume: Rational | null;
}

const RULES: Record<RulesetId, Rule> = {
  '4plus7-2018': fourPlusSeven,
  'expansion-2019': expansion,
  'national-drug-9': drugNine,
  'national-drug-10': drugTen,
  'national-drug-11': drugEleven,
  'national-stent-2020': stent,
  'ceiling-renewal': ceilingRenewal,
  'insulin-renewal-2024': insulin,
  'alliance-composite': composite,
};

/** One variety after its evaluation. */
interface Evaluated {
  readonly id: string;
  readonly field: Field;
  readonly outcome: Outcome;
  readonly winners: readonly Entrant[];
  readonly provisional: boolean;
  readonly share: readonly [string, number] | null;
  readonly choosers: readonly Chooser[];
  readonly areas: readonly Area[];
}

/** Evaluates a package by brute force; another rule set than the package's own runs on its defaults. */
export const evaluateByOracle = (
  pack: PackageRows,
  ruleset = pack.round.ruleset as RulesetId,
): OracleFiles => {
  const own = ruleset === pack.round.ruleset;
  const settings = settingsOf(ruleset, (own ? pack.round.parameters : undefined) ?? {});
  const varieties = [...pack.varieties]
    .sort((a, b) => byCodePoint(cell(a, 'variety_id'), cell(b, 'variety_id')))
    .map((variety) => evaluateVariety(pack, variety, ruleset, settings));
  return {
    awards: awardsFile(varieties, ruleset),
    varieties: varietiesFile(varieties),
    areas: areasFile(varieties),
    allocations: allocationsFile(pack, varieties, settings),
    explanations: varieties.flatMap((variety) => explain(variety, ruleset)),
  };
};

const evaluateVariety = (
  pack: PackageRows,
  variety: Row,
  ruleset: RulesetId,
  settings: Settings,
): Evaluated => {
  const field = fieldOf(pack, variety, settings);
  const outcome = RULES[ruleset](field, settings);
  const judgement = (entrant: Entrant): Judgement => judgementOf(outcome, entrant);
  const winners = field.entrants
    .filter((entrant) => isWinner(judgement(entrant)))
    .sort((a, b) => (judgement(a).rank ?? 0) - (judgement(b).rank ?? 0));
  const provisional = field.entrants.some((entrant) => judgement(entrant).status === 'tie');
  const steps = settings.agreedVolume[cell(variety, 'volume_class') === 'special' ? 'special' : 'general'];
  const step = steps[Math.min(winners.length, steps.length) - 1];
  const choosers = winners.filter((entrant) => judgement(entrant).status !== 'revived-non-shortlisted');
  return {
    id: cell(variety, 'variety_id'),
    field,
    outcome,
    winners,
    provisional,
    share: provisional ? null : (step ?? null),
    choosers,
    areas: provisional || pack.regions === null ? [] : chooseAreas(pack, choosers),
  };
};

const judgementOf = (outcome: Outcome, entrant: Entrant): Judgement => {
  const judgement = outcome.judgements.get(entrant.productId);
  if (!judgement) throw new Error(`${entrant.productId} was not judged`);
  return judgement;
};

const price = (value: Rational | null): string => (value === null ? '' : fixed(value, 4));
const byProduct = (field: Field): Entrant[] =>
  [...field.entrants].sort((a, b) => byCodePoint(a.productId, b.productId));

const AWARD_COLUMNS =
  'variety_id,product_id,bidder_id,rank,unit_price,comparable_price,status,reason,award_comparable_price,award_unit_price,low_price_declaration\n';

const awardsFile = (varieties: readonly Evaluated[], ruleset: RulesetId): string => {
  const line = ({ id, outcome }: Evaluated, entrant: Entrant): string => {
    const { status, reason, rank, award } = judgementOf(outcome, entrant);
    return csvLine([
      id,
      entrant.productId,
      entrant.bidderId,
      rank === null ? '' : rank.toString(),
      price(entrant.offer && entrant.offer.unitPrice),
      price(entrant.offer && entrant.offer.comparable),
      status,
      reason,
      price(award),
      price(award && isBid(entrant) ? awardUnitPrice(entrant, status, award) : null),
      ruleset === 'national-drug-11' ? declaration(entrant, status, outcome.anchor) : '',
    ]);
  };
  return (
    AWARD_COLUMNS + varieties.flatMap((v) => byProduct(v.field).map((entrant) => line(v, entrant))).join('')
  );
};

/** Whether a valid bid stands below the anchor and owes a low-price declaration (低价声明). */
const declaration = (entrant: Entrant, status: string, anchor: Rational | null): string => {
  if (!isBid(entrant) || status === 'invalid') return '';
  return anchor && below(entrant.offer.comparable, anchor) ? 'Y' : 'N';
};

const varietiesFile = (varieties: readonly Evaluated[]): string =>
  'variety_id,eligible,valid,cap,anchor,line,winners,agreed_ratio,cycle_years\n' +
  varieties
    .map(({ id, field, outcome, winners, share }) =>
      csvLine([
        id,
        field.eligible.toString(),
        field.valid.length.toString(),
        outcome.cap === null ? '' : outcome.cap.toString(),
        price(outcome.anchor),
        price(outcome.line),
        winners.length.toString(),
        share ? fixed(decimal(share[0]), 2) : '',
        share ? share[1].toString() : '',
      ]),
    )
    .join('');

const areasFile = (varieties: readonly Evaluated[]): string =>
  'variety_id,region_id,primary_product_id,backup_product_id\n' +
  varieties
    .flatMap(({ id, areas }) =>
      areas.map(({ regionId, primary, backup }) => csvLine([id, regionId, primary, backup])),
    )
    .join('');

const ALLOCATION_KEY = ['institution_id', 'variety_id', 'product_id'] as const;

const allocationsFile = (pack: PackageRows, varieties: readonly Evaluated[], settings: Settings): string => {
  const rows = [...(pack.volumes ?? [])].sort((a, b) =>
    ALLOCATION_KEY.map((column) => byCodePoint(cell(a, column), cell(b, column))).reduce(
      (decided, next) => decided || next,
    ),
  );
  const round = settings.quantityRounding === 'up' ? roundUp : (value: Rational) => halfUp(value, 0);
  const line = (row: Row): string => {
    const variety = varieties.find(({ id }) => id === cell(row, 'variety_id'));
    if (!variety?.share) return '';
    const agreed = round(times(decimal(cell(row, 'quantity')), decimal(variety.share[0])));
    const key = ALLOCATION_KEY.map((column) => cell(row, column));
    return csvLine([...key, supplierOf(pack, variety, row), cell(row, 'quantity'), fixed(agreed, 0)]);
  };
  return (
    'institution_id,variety_id,reported_product_id,product_id,quantity,agreed_quantity\n' +
    rows.map(line).join('')
  );
};

const supplierOf = (pack: PackageRows, variety: Evaluated, row: Row): string => {
  const reported = cell(row, 'product_id');
  if (variety.winners.some((winner) => winner.productId === reported)) return reported;
  if (pack.regions !== null)
    return variety.areas.find((area) => area.regionId === cell(row, 'region_id'))?.primary ?? '';
  const [only, another] = variety.choosers;
  return only && !another ? only.productId : '';
};

const explain = ({ id, field, outcome }: Evaluated, ruleset: RulesetId): Explanation[] =>
  byProduct(field).map((entrant) => ({
    variety_id: id,
    product_id: entrant.productId,
    status: judgementOf(outcome, entrant).status,
    reason: judgementOf(outcome, entrant).reason,
    K: conversionText(entrant.conversion),
    eligible: field.eligible,
    cap: outcome.cap,
    L: outcome.lowest,
    anchor: outcome.anchor,
    line: outcome.line,
    target: targetOf(outcome, entrant),
    mean_reported_volume:
      ruleset === 'national-drug-11' ? mean(field.entrants.map((other) => other.reportedVolume)) : null,
  }));

/** The price that a revived bid was allowed to win at. */
const targetOf = (outcome: Outcome, entrant: Entrant): Rational | null =>
  judgementOf(outcome, entrant).target ?? null;
