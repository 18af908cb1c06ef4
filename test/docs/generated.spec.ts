import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Move, statesOf, unreachableStates } from '#kernel';
import { APPROVAL_STATES, LONG_WORK } from '#platform';

import { createTestDatabase, type TestDatabase } from '../support/database.js';

interface Lifecycle {
  readonly title: string;
  readonly module: string;
  readonly name: string;
  readonly start: string;
  readonly table: string;
}
const { LIFECYCLES } = (await import(pathToFileURL(resolve('scripts/docs/lifecycle-list.mjs')).href)) as {
  LIFECYCLES: readonly Lifecycle[];
};
const movesOf = async ({ module, name }: Lifecycle): Promise<readonly Move[]> => {
  const loaded = (await import(`../../${module}.js`)) as Record<string, readonly Move[]>;
  return loaded[name] ?? [];
};

const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('node_modules'))
    .map((file) => join(folder, file));

describe('pages that the code tells', () => {
  it('are kept exactly as regenerating them gives them', () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/docs.mjs', '--check'], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('nothing to change');
  });

  it('show every lifecycle table of the code', () => {
    const declared = filesUnder('libs', '.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/export const (\w+_LIFECYCLE) = /g)].map((match) => match[1]),
    );
    expect(LIFECYCLES.map(({ name }) => name).sort()).toEqual(declared.sort());
  });
});

describe('lifecycle', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  /** The states that the CHECK constraint of a table's state column allows. */
  const allowed = async (table: string): Promise<string[]> => {
    const rows = await test.query<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = $1::regclass and conname = $2`,
      [table, `ck_${table.split('.')[1] ?? ''}_state`],
    );
    return [...(rows[0]?.text ?? '').matchAll(/'([^']+)'::text/g)].map((match) => match[1] ?? '').sort();
  };

  describe.each(LIFECYCLES)('$name', (lifecycle) => {
    it('has the states that the database allows, and no other', async () => {
      expect(statesOf(await movesOf(lifecycle)).sort()).toEqual(await allowed(lifecycle.table));
    });

    it('reaches every state from the one a document begins in', async () => {
      expect(unreachableStates(await movesOf(lifecycle), lifecycle.start)).toEqual([]);
    });
  });

  it('of approvals has the states that the database allows', async () => {
    expect([...APPROVAL_STATES].sort()).toEqual(await allowed('platform.approval'));
  });
});

const PAGES = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'apps/portal/README.md',
  ...filesUnder('docs', '.md'),
];

describe('links', () => {
  const targets = (page: string): string[] =>
    [...withoutCode(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^(https?|mailto):/.test(target));

  it.each(PAGES)('of %s lead to files and headings that are there', (page) => {
    const broken = targets(page).filter((target) => {
      const [path = '', heading] = target.split('#');
      const file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
      return !existsSync(file) || (heading !== undefined && !headingsOf(file).includes(heading));
    });
    expect(broken).toEqual([]);
  });
});

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '``');

/** Marks of a page's headings, as GitHub makes them. */
const headingsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

describe('excerpts', () => {
  interface Excerpt {
    readonly page: string;
    readonly file: string;
    readonly code: string;
  }
  const excerpts = filesUnder('docs', '.md').flatMap((page): Excerpt[] =>
    [...readFileSync(page, 'utf8').matchAll(/^ *```\w+ (\S+\.\w+)\n([\s\S]*?)^ *```$/gm)].map(
      ([, file = '', code = '']) => ({ page, file, code }),
    ),
  );
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

  it.each(excerpts)('of $file in $page stand in it word for word', ({ file, code }) => {
    expect(flat(readFileSync(file, 'utf8'))).toContain(flat(code));
  });
});

describe('the configuration', () => {
  /** Variables that the program and its scripts read from outside. */
  const read = (): string[] => {
    const files = [
      ...['apps/api', 'apps/worker', 'apps/cli', 'libs'].flatMap((folder) => filesUnder(folder, '.ts')),
      ...filesUnder('scripts', '.mjs'),
    ].filter((file) => !file.endsWith('.spec.ts'));
    const names = files.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /\benv(?:\.|\[')([A-Z][A-Z_]+)|\((?:\s*)env,\s*'([A-Z][A-Z_]+)'/g,
        ),
      ].map((match) => match[1] ?? match[2] ?? ''),
    );
    // npm names the folder that it was called from.
    return [...new Set(names)].filter((name) => name !== 'INIT_CWD').sort();
  };

  it('is described variable by variable, and nothing is described that is not read', () => {
    const page = readFileSync('docs/operations/README.md', 'utf8');
    const described = [...page.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map((match) => match[1] ?? '');
    expect(described.sort()).toEqual(read());
  });

  it('is described with the limits that long work states', () => {
    const page = readFileSync('docs/operations/README.md', 'utf8');
    const section = /### Time limits[\s\S]*?\n## /.exec(page)?.[0] ?? '';
    const described = [...section.matchAll(/^\| `([a-z-]+)`[^|]*\|\s*(\d+)/gm)].map(
      (match) => [match[1], Number(match[2])] as const,
    );
    expect(Object.fromEntries(described)).toEqual(LONG_WORK);
  });
});
