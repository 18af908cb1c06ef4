import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What linters cannot say: banned calls with their replacement, and files that grew past a screenful or two. */
const BANNED: readonly { name: string; pattern: RegExp; instead: string; where: RegExp; except?: RegExp }[] =
  [
    {
      name: 'parseFloat',
      pattern: /\bparseFloat\(/,
      instead: 'Money.parse or UnitPrice.parse',
      where: /^(apps|libs)\//,
    },
    {
      name: 'the machine clock in rules and use cases',
      pattern: /\bnew Date\(\)|\bDate\.now\(\)/,
      instead: 'the database clock (tx.now())',
      where: /^libs\/(?!kernel|platform)[^/]+\/src\/(domain|application)\//,
    },
    { name: 'synchronize', pattern: /synchronize:\s*true/, instead: 'a migration', where: /^(apps|libs)\// },
    {
      name: 'now() in SQL',
      pattern: /\b(?<!platform\.)(now\(\)|current_timestamp|clock_timestamp\(\))/i,
      instead: 'platform.now()',
      where: /^(libs\/.*\/adapters|migrations)\//,
      // The definitions of the two clocks, and the age of running transactions, which is the machine's business.
      except:
        /tx\.now\(\)|Date\.now\(\)|performance\.now\(\)|\$\$ select clock_timestamp\(\) \$\$|xact_start/,
    },
    {
      name: 'switched-off checks',
      pattern: /@ts-ignore|@ts-expect-error|eslint-disable/,
      instead: 'a type or a reasoned rule in eslint.config.js',
      where: /^(apps|libs|migrations|test)\//,
    },
    {
      name: 'tests that do not run',
      pattern: /\b(it|test|describe)\.(only|todo)\b|\bx(it|describe)\(/,
      instead: 'a test',
      where: /\.(spec|e2e-spec)\.ts$/,
    },
  ];

const LINES_MAX = 350;

const root = process.cwd();
const sources = listFiles(['apps', 'libs', 'migrations', 'test'])
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .filter((file) => !/(^|\/)dist\/|schema\.d\.ts$|^test\/tidy\.spec\.ts$/.test(file))
  .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n') }));

function listFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
}

describe('the tree', () => {
  it.each(BANNED)('has no $name: use $instead', ({ pattern, where, except }) => {
    const found = sources
      .filter(({ file }) => where.test(file))
      .flatMap(({ file, lines }) =>
        lines.flatMap((line, i) =>
          pattern.test(line) && !/^\s*(\/\/|\*|--)/.test(line) && !except?.test(line)
            ? [`${file}:${i + 1} ${line.trim()}`]
            : [],
        ),
      );
    expect(found).toEqual([]);
  });

  it('keeps production files to a size that one can hold in mind', () => {
    const long = sources
      .filter(({ file }) => /^(apps|libs)\//.test(file) && !/\.spec\.ts$|\/i18n\//.test(file))
      .filter(({ lines }) => lines.length > LINES_MAX)
      .map(({ file, lines }) => `${file}: ${lines.length}`);
    expect(long).toEqual([]);
  });

  it('names no path of a machine and no registry host', () => {
    if (!existsSync(join(root, '.git'))) return;
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
    // Relative imports such as './home/list.js' are no paths of a machine.
    const pattern = new RegExp(
      `(?<![\\w.])/(?:${['wo' + 'rk', 'ro' + 'ot', 'ho' + 'me'].join('|')})/|registry\\.np[m]js`,
    );
    const found = files
      .filter(
        (file) => existsSync(join(root, file)) && /\.(ts|tsx|mjs|cjs|js|json|md|ya?ml|sql|csv)$/.test(file),
      )
      .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual([]);
  });
});
