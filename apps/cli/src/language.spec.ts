import { commandLanguage } from './language.js';

describe('the language of a command', () => {
  it.each([
    ['zh', {}, 'zh'],
    ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, {}, 'en'],
    [undefined, { LANG: 'C.UTF-8' }, 'en'],
    [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'zh' }, 'zh'],
    [undefined, { LANG: 'zhx_XX' }, 'en'],
    [undefined, { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh'],
  ])('asked for %s in %j is %s', (asked, env, language) => {
    expect(commandLanguage(asked, env)).toBe(language);
  });
});
