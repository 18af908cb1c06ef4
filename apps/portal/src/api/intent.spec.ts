import { Intent, randomKey } from './intent.js';

const counted = () => {
  let n = 0;
  return new Intent(() => `key-${++n}`);
};

describe('Intent', () => {
  it('keeps its key while the same content is pressed again', () => {
    const intent = counted();
    expect([intent.keyFor({ a: 1 }), intent.keyFor({ a: 1 })]).toEqual(['key-1', 'key-1']);
  });

  it('takes a new key for other content', () => {
    const intent = counted();
    expect([intent.keyFor({ a: 1 }), intent.keyFor({ a: 2 })]).toEqual(['key-1', 'key-2']);
  });

  it('takes a new key once the server has decided', () => {
    const intent = counted();
    intent.keyFor({ a: 1 });
    intent.settle();
    expect(intent.keyFor({ a: 1 })).toBe('key-2');
  });

  it('tells a deed without content from one with content', () => {
    const intent = counted();
    expect([intent.keyFor(undefined), intent.keyFor({})]).toEqual(['key-1', 'key-2']);
  });

  it('tells one file from another', () => {
    const intent = counted();
    const file = (name: string) => new File(['x'], name, { lastModified: 1 });
    expect([
      intent.keyFor(file('a.csv')),
      intent.keyFor(file('b.csv')),
      intent.keyFor(file('b.csv')),
    ]).toEqual(['key-1', 'key-2', 'key-2']);
  });

  it('makes keys that are version 4 UUIDs', () => {
    expect(randomKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
