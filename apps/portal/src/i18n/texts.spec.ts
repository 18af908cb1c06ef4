import { readdirSync } from 'node:fs';

import { kit as kitEn } from './en/kit.js';
import { pages as pagesEn } from './en/pages.js';
import { shell as shellEn } from './en/shell.js';
import { kit } from './zh-CN/kit.js';
import { pages } from './zh-CN/pages.js';
import { shell } from './zh-CN/shell.js';

/** Every text with its path: `query.search` → 查询. */
function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
  );
}

const blanks = (text: string): string[] => (text.match(/{{\w+}}/g) ?? []).sort();

/** The texts of one workspace: its file exports one object, named like the folder. */
async function textsOf(workspace: string, language: 'zh-CN' | 'en'): Promise<object> {
  const module = (await import(`../workspaces/${workspace}/i18n/${language}.js`)) as Record<string, object>;
  return module[workspace] ?? {};
}

const names = readdirSync(new URL('../workspaces', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const workspaces = await Promise.all(
  names.map(async (name): Promise<[string, object, object]> => [
    name,
    await textsOf(name, 'zh-CN'),
    await textsOf(name, 'en'),
  ]),
);

it('finds the workspaces', () => {
  expect(names).toContain('rounds');
  expect(workspaces.filter(([, source]) => texts(source).length === 0)).toEqual([]);
});

describe.each<[string, object, object]>([
  ['shell', shell, shellEn],
  ['kit', kit, kitEn],
  ['pages', pages, pagesEn],
  ...workspaces,
])('texts of %s', (_name, source, translation) => {
  it('have the same keys in both languages', () => {
    const keys = (tree: object) => texts(tree).map(([key]) => key);
    expect(keys(translation).sort()).toEqual(keys(source).sort());
  });

  it('fill in the same blanks in both languages', () => {
    const english = new Map(texts(translation));
    for (const [key, text] of texts(source))
      expect([key, blanks(english.get(key) ?? '')]).toEqual([key, blanks(text)]);
  });

  it('punctuate English in half width: the Chinese fonts draw ’ and “ as wide as a character', () => {
    expect(texts(translation).filter(([, text]) => /[‘’“”，。：；（）]/.test(text))).toEqual([]);
  });

  it('leave nothing empty', () => {
    expect([...texts(source), ...texts(translation)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
