import { getMetadataStorage } from 'class-validator';

import { allMessages, type Wording } from '#kernel';
import { hasWords } from '#platform';
import '#alliance';
import '#audit';
import '#agreements';
import '#awards';
import '#catalogue';
import '#demand';
import '#experts';
import '#dossier';
import '#identity';
import '#renewals';
import '#rounds';
import '#rounds/package';
import '#service';
import '#tenders';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
const chinese = /[\u4e00-\u9fff]/;

/** Messages that consist of what fills them, or of names alone. */
const WITHOUT_WORDS = /^(\{\w+\}|\W|\w+)*$/;

describe('the messages of the server', () => {
  const all: [string, Wording][] = [...allMessages()];

  it('are there', () => {
    const areas = new Set(all.map(([key]) => key.split('.')[0]));
    expect([...areas].sort()).toEqual([
      'agreement',
      'alliance',
      'audit',
      'award',
      'catalogue',
      'demand',
      'dossier',
      'eligibility',
      'evaluation',
      'expert',
      'field',
      'file',
      'identity',
      'identity-notice',
      'kernel',
      'package',
      'platform',
      'reason',
      'renewal',
      'round',
      'service',
      'tender',
      'tender-alliance',
      'tender-incident',
      'tender-quotes',
      'tender-sample',
      'tender-stage',
      'uscc',
    ]);
    expect(all.length).toBeGreaterThan(300);
  });

  it.each(all)('%s says the same in both languages', (_key, { zh, en }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(chinese.test(zh) || WITHOUT_WORDS.test(zh)).toBe(true);
    expect(en).not.toMatch(chinese);
    expect(zh.replace(/jicai [a-z ]+/, '')).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/);
  });
});

interface Declared {
  readonly name?: string;
  readonly type: string;
  readonly propertyName: string;
  readonly context?: { readonly message?: unknown };
}

describe('checks of requests', () => {
  const declared = [...storedMetadata()];

  it('are found', () => {
    expect(declared.length).toBeGreaterThan(100);
  });

  it('all have words in both languages', () => {
    const silent = declared.filter(
      ({ name, type, context }) =>
        type !== 'conditionalValidation' && !hasWords(name ?? type) && context?.message === undefined,
    );
    expect(silent.map(({ propertyName, name }) => `${propertyName}: ${name ?? ''}`)).toEqual([]);
  });

  function* storedMetadata(): Generator<Declared> {
    const storage = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Declared[]> };
    for (const list of storage.validationMetadatas.values()) yield* list;
  }
});
