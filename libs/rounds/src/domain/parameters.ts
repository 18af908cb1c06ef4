import { compareExact, exact, fraction, type Message } from '#kernel';

import { TIE_BREAK_KEYS } from './ordering.js';
import type { RuleSet } from './rulesets/rule-set.js';
import { say } from './say.js';
import type { ParameterOverrides, Parameters } from './types.js';

/** Something wrong with a parameter; `path` leads to the value, e.g. `agreedVolume.general[0][1]`. */
export interface ParameterFault {
  readonly path: string;
  readonly code: 'unknown-parameter' | 'unused-parameter' | 'bad-parameter';
  readonly message: Message;
}

type Check = (value: unknown, path: string) => ParameterFault[];

const ok: ParameterFault[] = [];
const bad = (path: string, message: Message): ParameterFault[] => [{ path, code: 'bad-parameter', message }];

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const ONE = fraction(1n, 1n);

const decimal: Check = (value, path) => (isDecimal(value) ? ok : bad(path, say('parameter-decimal')));

const multiple: Check = (value, path) =>
  isDecimal(value) && compareExact(exact(value), ONE) >= 0 ? ok : bad(path, say('parameter-multiple'));

const share: Check = (value, path) =>
  isDecimal(value) && compareExact(exact(value), ONE) <= 0 ? ok : bad(path, say('parameter-share'));

const ratio: Check = (value, path) =>
  isDecimal(value) && /^\d+(\.\d{1,2})?$/.test(value) && compareExact(exact(value), ONE) <= 0
    ? ok
    : bad(path, say('parameter-ratio'));

const count: Check = (value, path) => (isCount(value) ? ok : bad(path, say('parameter-count')));

const arrayOf =
  (check: Check, size: { exactly?: number; atLeast?: number }): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return bad(path, say('parameter-array'));
    if (size.exactly !== undefined && value.length !== size.exactly)
      return bad(path, say('parameter-entries', { count: size.exactly }));
    if (value.length < (size.atLeast ?? 0))
      return bad(path, say('parameter-entries-least', { count: size.atLeast ?? 0 }));
    return value.flatMap((entry: unknown, index) => check(entry, `${path}[${index}]`));
  };

const oneOf =
  (choices: readonly string[]): Check =>
  (value, path) =>
    typeof value === 'string' && choices.includes(value)
      ? ok
      : bad(path, say('parameter-choice', { choices }));

/** An object whose keys are all known; `required` ones must be there. */
const objectOf =
  (checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value, path) => {
    if (!isObject(value)) return bad(path, say('parameter-object'));
    const missing = required.filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.flatMap((key) => bad(`${path}.${key}`, say('parameter-missing'))),
      ...Object.entries(value).flatMap(([key, entry]) => {
        const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
        return check
          ? check(entry, `${path}.${key}`)
          : bad(`${path}.${key}`, say('parameter-member-unknown'));
      }),
    ];
  };

const agreedEntry: Check = (value, path) =>
  Array.isArray(value) && value.length === 2
    ? [...ratio(value[0], `${path}[0]`), ...count(value[1], `${path}[1]`)]
    : bad(path, say('parameter-pair'));

const agreedEntries = arrayOf(agreedEntry, { atLeast: 1 });
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? ok : check(value, path);
const name: Check = (value, path) =>
  typeof value === 'string' && value !== '' ? ok : bad(path, say('parameter-name'));
const priceClass = objectOf({ name, upTo: orNull(multiple), share: ratio }, ['name', 'upTo', 'share']);

/** What each parameter may be (参数取值). */
const CHECKS: Record<keyof Parameters, Check> = {
  shortlist: arrayOf(count, { exactly: 16 }),
  spreadMultiple: multiple,
  halfCutShare: share,
  lowPrice: decimal,
  anchorMeanShare: share,
  places: count,
  productsPerEntity: count,
  protectionPrice: decimal,
  winnersMax: count,
  priceWeight: share,
  tieBreak: arrayOf(oneOf(TIE_BREAK_KEYS), {}),
  quantityRounding: oneOf(['half-up', 'up']),
  agreedVolume: objectOf({ general: agreedEntries, special: agreedEntries }),
  guaranteedShare: share,
  unitShares: objectOf({ A: share, B: share }, ['A', 'B']),
  rankShares: arrayOf(ratio, { atLeast: 1 }),
  classShares: arrayOf(priceClass, { atLeast: 1 }),
  cascade: arrayOf(ratio, { atLeast: 1 }),
};

/** Everything wrong with the overrides of a rule set: unknown names, names it does not use, values out of range. */
export function checkParameters(
  ruleSet: RuleSet,
  overrides: Readonly<Record<string, unknown>>,
): ParameterFault[] {
  return Object.entries(overrides).flatMap(([key, value]): ParameterFault[] => {
    if (!isParameter(key))
      return [{ path: key, code: 'unknown-parameter', message: say('parameter-unknown') }];
    if (!Object.hasOwn(ruleSet.defaults, key))
      return [
        { path: key, code: 'unused-parameter', message: say('parameter-unused', { ruleset: ruleSet.id }) },
      ];
    return CHECKS[key](value, key);
  });
}

/** The overrides when nothing is wrong with them, else the faults. */
export function readParameters(
  ruleSet: RuleSet,
  overrides: Readonly<Record<string, unknown>>,
): { readonly parameters: ParameterOverrides } | { readonly faults: readonly ParameterFault[] } {
  const faults = checkParameters(ruleSet, overrides);
  return faults.length > 0 ? { faults } : { parameters: overrides };
}

const isParameter = (key: string): key is keyof Parameters => Object.hasOwn(CHECKS, key);
