// docs/architecture/lifecycles.md: every lifecycle table as a table and a state diagram.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../ensure-deps.mjs';
import { LIFECYCLES } from './lifecycle-list.mjs';
import { code, compiled, docOf, GENERATED, table } from './text.mjs';

export async function lifecyclesPage() {
  const parts = await Promise.all(LIFECYCLES.map(section));
  return [
    GENERATED,
    '# Lifecycles',
    'A document changes its state by a move of its table and by nothing else: `advance` of `libs/kernel/src/lifecycle.ts` refuses a move that ' +
      'is not there (`illegal-transition`) and a party that may not make it (`wrong-actor`), and one conditional statement changes the row. The ' +
      'same states stand in a CHECK constraint of the table named below.',
    ...parts.flat(),
    ...(await approvals()),
  ].join('\n\n');
}

async function section({ title, module, name, start, table: relation }) {
  const source = readFileSync(join(ROOT, `${module}.ts`), 'utf8');
  const moves = (await compiled(module))[name];
  const words = wordsOf(source);
  return [
    `## ${title}`,
    docOf(source, name),
    `Kept in ${code(`${relation}.state`)}; told by [${code(name)}](../../${module}.ts).`,
    diagram(moves, start),
    table(
      ['from', 'move', 'to', 'by', '说明'],
      moves.map(({ from, on, to, by }) => [
        code(from),
        code(on),
        code(to),
        by,
        words.get([from, on, to, by].join()) ?? '',
      ]),
    ),
  ];
}

/** The Chinese word that stands behind a move in the source. */
const wordsOf = (source) =>
  new Map(
    [
      ...source.matchAll(/from: '([^']+)', on: '([^']+)', to: '([^']+)', by: '([^']+)' \},(?: \/\/ (.+))?/g),
    ].map(([, from, on, to, by, word]) => [[from, on, to, by].join(), word ?? '']),
  );

function diagram(moves, start) {
  const final = new Set(moves.map(({ to }) => to));
  for (const { from } of moves) final.delete(from);
  const id = (state) => state.replaceAll('-', '_');
  const states = new Set(moves.flatMap(({ from, to }) => [from, to]));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...[...states].filter((s) => s.includes('-')).map((s) => `  state "${s}" as ${id(s)}`),
    `  [*] --> ${id(start)}`,
    ...moves.map(({ from, on, to, by }) => `  ${id(from)} --> ${id(to)}: ${on} (${by})`),
    ...[...final].map((state) => `  ${id(state)} --> [*]`),
    '```',
  ].join('\n');
}

/** Approval chains have a number of steps, so their moves are asked for instead of listed. */
async function approvals() {
  const { APPROVAL_DECISIONS, decideNext } = await compiled('libs/platform/src/approvals/chain');
  const at = (step) => (decision) => {
    const next = decideNext({ state: 'open', step, steps: 2 }, decision, 'why');
    return [step === 1 ? 'an earlier step' : 'the last step', code(decision), code(next.state), next.step];
  };
  return [
    '## Approval chain (审批)',
    'A case of any kind passes the steps of its chain, each with the permission it needs. Nobody decides a case of their own or two steps of ' +
      'one case (`self-review`); a return or a rejection says why (`opinion-missing`). A returned case begins again at its first step when it is ' +
      'submitted again. Kept in `platform.approval.state`; told by [`decideNext`](../../libs/platform/src/approvals/chain.ts), here for a chain of two steps.',
    table(
      ['decided at', 'decision', 'state', 'step'],
      [...APPROVAL_DECISIONS.map(at(1)), ...APPROVAL_DECISIONS.map(at(2))],
    ),
  ];
}
