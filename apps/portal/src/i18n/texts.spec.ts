import { workspaces } from '../workspaces/index.js';
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

describe.each([
  ['shell', shell, shellEn],
  ['kit', kit, kitEn],
  ['pages', pages, pagesEn],
  ...workspaces.map(({ key, i18n }): [string, object, object] => [key, i18n['zh-CN'], i18n.en]),
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

  it('leave nothing empty', () => {
    expect([...texts(source), ...texts(translation)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
