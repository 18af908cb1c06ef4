import type { RuleSet } from '../../../api/rulesets.js';
import { parseParameter } from '../../rounds/simulation/parameter-text.js';

/** A column as it is being filled in: a rule set, and the texts typed for its parameters. */
export interface Side {
  readonly key: number;
  readonly ruleset: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Columns as the server takes them; a column is called by its rule set and what differs from the defaults. */
export const sidesOf = (
  sides: readonly Side[],
  ruleSets: readonly RuleSet[],
  titleOf: (id: string) => string,
): { label: string; ruleset: string; parameters: Record<string, unknown> }[] =>
  sides.map(({ ruleset, texts }) => {
    const defaults = ruleSets.find(({ id }) => id === ruleset)?.defaults ?? {};
    const typed = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    const label = [titleOf(ruleset), ...typed.map(([name, text]) => `${name} ${text}`)].join('，');
    return {
      label: label.slice(0, 80),
      ruleset,
      parameters: Object.fromEntries(
        typed.map(([name, text]) => [name, parseParameter(text, defaults[name])]),
      ),
    };
  });
