// docs/guides/rule-sets.md: every rule set with its source, confidence and parameters.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../ensure-deps.mjs';
import { code, commentText, compiled, GENERATED, table } from './text.mjs';

const FOLDER = 'libs/rounds/src/domain/rulesets';
const SHARING = {
  'by-winners': 'one ratio by the number of winners',
  'by-rank': "a share by the supplier's rank",
  'by-price-class': "a share by the supplier's price class",
  cascade: 'dealt in a cascade',
};

export async function ruleSetsPage() {
  const { RULESETS } = await compiled('libs/rounds/src/domain/index');
  return [
    GENERATED,
    '# Rule sets',
    'What each parameter means and may be is said in [round packages](round-package.md#parameters); how to add a rule set in ' +
      '[Add a rule set](add-a-rule-set.md). Confidence says how far the defaults are known: `official` = read in the official text, `secondary` = ' +
      'from secondary sources, `recalled` = recalled only, to be checked before use. `npm run jicai -- round rulesets` prints the same list.',
    table(
      ['id', '规则版本', 'title', 'confidence'],
      RULESETS.map(({ id, title, confidence }) => [`[${code(id)}](#${id})`, title.zh, title.en, confidence]),
    ),
    ...RULESETS.flatMap(section),
  ].join('\n\n');
}

function section({ id, title, basis, confidence, defaults, ranks, needs, declaresLowPrice, sharing }) {
  const { file, text } = sourceOf(id);
  const facts = [
    `Basis: ${basis} (${confidence}).`,
    `Ranks ${ranks}; agreed volume: ${SHARING[sharing]}.`,
    needs.length > 0 ? `Every product must fill ${needs.map(code).join(', ')}.` : '',
    declaresLowPrice ? 'A valid bid is told whether it needs a low price declaration.' : '',
  ];
  return [
    `## ${id}`,
    `${title.zh} · ${title.en}`,
    text,
    `${facts.filter((fact) => fact !== '').join(' ')} Told by [${file}](../../${FOLDER}/${file}).`,
    table(
      ['parameter', 'default'],
      Object.entries(defaults).map(([name, value]) => [code(name), code(JSON.stringify(value))]),
    ),
  ];
}

/** The file that holds a rule set, and the comment that says what it is. */
function sourceOf(id) {
  for (const file of readdirSync(join(ROOT, FOLDER)).sort()) {
    const source = readFileSync(join(ROOT, FOLDER, file), 'utf8');
    const found = new RegExp(
      String.raw`(/\*\*(?:(?!\*/)[\s\S])*\*/)\s*export const \w+ = ruleSet\(\{\s*id: '${id}'`,
    ).exec(source);
    if (found) return { file, text: commentText(found[1]) };
  }
  throw new Error(`no file of ${FOLDER} declares ${id} with a comment`);
}
