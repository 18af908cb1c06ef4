import fc from 'fast-check';

import { languageOf } from './language.js';
import { Message, messages, readMessage, word } from './message.js';

const say = messages('message-spec', {
  plain: { zh: '没有了', en: 'nothing left' },
  filled: { zh: '{who}还差 {count} 份：{what}', en: '{count} of {what} missing at {who}' },
});

describe('messages', () => {
  it('are worded in the language of the reader', () => {
    const message = say('filled', {
      who: word('hospital', { zh: '医院', en: 'the hospital' }),
      count: 2,
      what: ['A', word('b', { zh: '乙', en: 'B' })],
    });
    expect(message.in('zh')).toBe('医院还差 2 份：A、乙');
    expect(message.in('en')).toBe('2 of A, B missing at the hospital');
  });

  it('never read placeholders out of what fills them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const message = new Message('x.y', { zh: '“{a}”{b}', en: '"{a}"{b}' }, { a: text, b: '{a}$1$&' });
        expect(message.in('zh')).toBe(`“${text}”{a}$1$&`);
      }),
    );
  });

  it('are stored as key and params, and said again from there', () => {
    const message = say('filled', { who: 'X', count: 1, what: [word('b', { zh: '乙', en: 'B' })] });
    const stored = JSON.parse(JSON.stringify(message)) as typeof message;
    expect(Object.keys(stored)).toEqual(['key', 'params']);
    expect(readMessage(stored).in('zh')).toBe(message.in('zh'));
    expect(readMessage(stored).in('en')).toBe(message.in('en'));
  });

  it('show their key when no release knows them any more', () => {
    expect(readMessage({ key: 'gone.away', params: {} }).in('zh')).toBe('gone.away');
  });

  it('need their own area', () => {
    expect(() => messages('message-spec', {})).toThrow('defined twice');
  });

  it('do not compile with different placeholders, without a placeholder, or with an unknown one', () => {
    // @ts-expect-error en lacks {id}
    messages('message-spec-1', { a: { zh: '没有 {id}', en: 'nothing' } });
    // @ts-expect-error zh lacks {id}
    messages('message-spec-2', { a: { zh: '没有', en: 'no {id}' } });
    // @ts-expect-error a language is missing
    messages('message-spec-3', { a: { zh: '没有' } });
    // @ts-expect-error the placeholders are not filled
    expect(say('filled').in('en')).toContain('{count}');
    // @ts-expect-error there is no such placeholder
    expect(say('plain', { count: 1 }).in('en')).toBe('nothing left');
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['EN-us;q=0.9, zh;q=0.3', 'en'],
    ['zh;q=0.9, en;q=0.9', 'zh'],
    ['fr, de;q=0.9', 'zh'],
    ['fr, en;q=0.4', 'en'],
    ['en;q=0', 'zh'],
    ['en;q=much', 'zh'],
    ['*', 'zh'],
    ['english', 'zh'],
  ])('of %j is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('is decided whatever is sent', () => {
    fc.assert(fc.property(fc.string(), (header) => ['zh', 'en'].includes(languageOf(header))));
  });
});
