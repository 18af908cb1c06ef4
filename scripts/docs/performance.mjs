// docs/performance.md: the measured lines of every run that is kept under docs/evidence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../ensure-deps.mjs';
import { between, table } from './text.mjs';

const FOLDER = 'docs/evidence';

export function performancePage(kept) {
  const runs = runsKept();
  return between(kept, 'evidence', runs.length > 0 ? runs.map(section).join('\n\n') : 'No run is kept yet.');
}

function runsKept() {
  if (!existsSync(join(ROOT, FOLDER))) return [];
  return readdirSync(join(ROOT, FOLDER))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...JSON.parse(readFileSync(join(ROOT, FOLDER, file), 'utf8')) }))
    .filter(({ measures }) => Array.isArray(measures));
}

function section({ file, machine, full, measures }) {
  const rows = measures.map(({ workload, what, value, unit, limit, ratio, bar, holds }) => [
    workload,
    what,
    `${figure(value)} ${unit}`,
    limit ? `${limit.what}: ${figure(limit.value)} ${unit}` : '',
    ratio === undefined ? '' : figure(ratio),
    bar,
    holds === null ? '' : holds ? 'holds' : 'missed',
  ]);
  return [
    `### ${file}`,
    `${full ? 'Full' : 'Everyday'} sizes, ${machine}.`,
    table(['workload', 'what', 'measured', 'raw limit', 'ratio', 'bar', ''], rows),
  ].join('\n\n');
}

const figure = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
