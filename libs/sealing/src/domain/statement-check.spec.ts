import fc from 'fast-check';

import {
  checkStatements,
  contentOf,
  documentOf,
  type PackageStatement,
  QUALIFICATION_BYTES,
  type QualificationPackage,
} from '#sealing';

import { pad, unpad } from './content.js';

const asked = (key: string, required = true): PackageStatement => ({ key, zh: key, en: key, required });
const packageOf = (statements: readonly PackageStatement[]): QualificationPackage =>
  ({ part: 'qualification', statements }) as unknown as QualificationPackage;
const codes = ({ findings }: ReturnType<typeof checkStatements>): string[] =>
  findings.map(({ what, code }) => `${what} ${code}`);

describe('the check of statements', () => {
  it('gives a content that can be sealed, or says what keeps it from being one', () => {
    const row = fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.string({ maxLength: 210 }) });
    const statements = [asked('a'), asked('b', false)];
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const { content, findings } = checkStatements(packageOf(statements), rows, []);
        if (content) expect(contentOf('qualification', content)).toEqual(content);
        else expect(findings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes space at the ends and other Unicode forms off, and notes what was left empty', () => {
    const check = checkStatements(
      packageOf([asked('a'), asked('b', false)]),
      [{ key: 'a', value: '  Cafe\u0301 ' }],
      [],
    );
    expect(check.content?.statements).toEqual([{ key: 'a', value: 'Caf\u00e9' }]);
    expect(codes(check)).toEqual(['b left-empty']);
  });

  it('names documents that are there twice, empty, or have no name that can be sealed', () => {
    const one = documentOf('a.pdf', Uint8Array.of(1));
    const check = checkStatements(
      packageOf([]),
      [],
      [one, one, documentOf('b.pdf', new Uint8Array()), documentOf('x'.repeat(201), Uint8Array.of(1))],
    );
    expect(codes(check)).toEqual([
      'a.pdf document-repeated',
      'b.pdf document-empty',
      `${'x'.repeat(201)} document-name`,
    ]);
    expect(check.content).toBeUndefined();
  });

  it('leaves room in the seal for forty statements of full length, and for two hundred documents', () => {
    const many = Array.from({ length: 40 }, (_, i) => asked(`statement-of-some-length-${i}`));
    const rows = many.map(({ key }) => ({ key, value: '声'.repeat(200) }));
    const long = checkStatements(packageOf(many), rows, []).content;
    const files = Array.from({ length: 200 }, (_, i) =>
      documentOf(`申报材料第 ${i} 号.pdf`, Uint8Array.of(i)),
    );
    const wide = checkStatements(packageOf([]), [], files).content;
    if (!long || !wide) throw new Error('the statements have errors');
    for (const content of [long, wide])
      expect(unpad('qualification', pad(content, QUALIFICATION_BYTES))).toEqual(content);
  });
});
