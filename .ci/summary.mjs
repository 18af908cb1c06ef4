// Adds up the results of the test runs and prints the closing line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedSteps] = process.argv.slice(2);
const runs = ['tests.json', 'browser.json'].map((name) => join(folder, name));
const missing = runs.filter((file) => !existsSync(file));
for (const file of missing) console.log(`no results in ${file}`);
const sum = (field) =>
  runs
    .filter((file) => existsSync(file))
    .reduce((total, file) => total + JSON.parse(readFileSync(file, 'utf8'))[field], 0);
// A step that failed without a failing test (lint, types, a run that crashed) counts as one failure.
const failed = Math.max(
  sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + missing.length,
  Number(failedSteps),
);
const skipped = sum('numPendingTests');
console.log(`${sum('numPassedTests')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
