import fc from 'fast-check';

import type { PdfBlock, PdfDocument } from './document.js';
import { layout } from './layout.js';
import type { Mark, Metrics, TextMark } from './marks.js';
import { MARGIN, mm, PAGE_SIZES } from './style.js';

/** A font in which Chinese characters are square and all others half as wide. */
const font = { has: () => true, advance: (codePoint: number) => (codePoint > 0x2000 ? 1 : 0.5) };
const metrics: Metrics = { serif: font, sans: font, strong: font };
const issue = { issuedAt: '2026-11-20T09:00:00Z' };

const documentOf = (blocks: readonly PdfBlock[], more: Partial<PdfDocument> = {}): PdfDocument => ({
  language: 'zh',
  title: '中选结果公告',
  blocks,
  ...more,
});

const pagesOf = (document: PdfDocument, extra = {}): Mark[][] =>
  layout(document, { ...issue, ...extra }, 'ab'.repeat(32), metrics);

const textsOf = (marks: readonly Mark[]): TextMark[] => marks.filter((mark) => mark.kind === 'text');

/** Texts of one page, the marks on one line joined in reading order. */
function linesOf(marks: readonly Mark[]): string[] {
  const lines = new Map<number, TextMark[]>();
  for (const mark of textsOf(marks)) {
    const key = Math.round(mark.baseline * 10);
    lines.set(key, [...(lines.get(key) ?? []), mark]);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, line]) =>
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(''),
    );
}

const table = (rows: readonly (readonly string[])[], total?: readonly string[]): PdfBlock => ({
  kind: 'table',
  columns: [
    { header: '序号', align: 'right' },
    { header: '医疗机构' },
    { header: '金额（元）', align: 'right' },
  ],
  rows,
  ...(total ? { total } : {}),
});

const numbered = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `第${index + 1}人民医院（示范）`,
    '1,284,630.50',
  ]);

describe('pages of documents', () => {
  it('number themselves and carry the short digest', () => {
    const pages = pagesOf(documentOf([table(numbered(60))]));
    pages.forEach((page, index) => {
      expect(linesOf(page).at(-1)).toBe(
        `内容摘要 SHA-256  abab abab abab abab …第 ${index + 1} / ${pages.length} 页`,
      );
    });
  });

  it('speak English in English documents', () => {
    const [page = []] = pagesOf(documentOf([table([])], { language: 'en' }));
    expect(linesOf(page)).toContain('None');
    expect(linesOf(page).at(-1)).toContain('Page 1 / 1');
  });

  it('part a long title where it has a seam, unless a part would stand lost', () => {
    const linesFor = (title: string) =>
      textsOf(pagesOf(documentOf([], { title }))[0] ?? [])
        .map(({ text }) => text)
        .join('|');
    expect(linesFor('【演示】示范省药品集中带量采购（第三批）（示范）\n招标公告')).toContain(
      '【演示】示范省药品集中带量采购|（第三批）（示范）|招标公告',
    );
    expect(linesFor('示范省公立医疗机构药品集中带量采购中选结果公告（一）')).not.toContain('|（一）');
  });

  it('indent paragraphs by two characters and hold lines of 42', () => {
    const [page = []] = pagesOf(documentOf([{ kind: 'paragraph', text: '字'.repeat(100) }]));
    const marks = textsOf(page).filter(({ text }) => /^字+$/.test(text));
    expect(marks.map(({ text }) => text.length)).toEqual([40, 42, 18]);
    expect(marks.map(({ x, size }) => Math.round((x - MARGIN) / size))).toEqual([2, 0, 0]);
  });

  it('say so when a table is empty', () => {
    expect(linesOf(pagesOf(documentOf([table([])]))[0] ?? [])).toContain('无');
    const block: PdfBlock = {
      kind: 'table',
      columns: [{ header: '企业' }],
      rows: [],
      empty: '本轮无企业落选',
    };
    expect(linesOf(pagesOf(documentOf([block]))[0] ?? [])).toContain('本轮无企业落选');
  });

  it('repeat the head of a table on every page, with every row once and the total at the end', () => {
    const pages = pagesOf(documentOf([table(numbered(120), ['', '合计', '9.00'])]));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages)
      expect(linesOf(page).filter((line) => line === '序号医疗机构金额（元）')).toHaveLength(1);
    const rows = pages.flatMap(linesOf).filter((line) => line.includes('人民医院'));
    expect(rows).toEqual(numbered(120).map((row) => row.join('')));
    expect(linesOf(pages.at(-1) ?? [])).toContain('合计9.00');
  });

  it('close the table with a rule on every page and open it with a stronger one', () => {
    for (const page of pagesOf(documentOf([table(numbered(120))]))) {
      const rules = page.filter((mark) => mark.kind === 'rule');
      const [first, last] = [rules[0]?.thickness ?? 0, rules.at(-1)?.thickness ?? 0];
      expect(first).toBeGreaterThan(last);
      expect(last).toBeGreaterThan(rules[1]?.thickness ?? Infinity);
    }
  });

  it('set figures flush right and texts flush left', () => {
    const [page = []] = pagesOf(
      documentOf([
        table([
          ['1', '甲', '5.00'],
          ['22', '乙', '1,284,630.50'],
        ]),
      ]),
    );
    const right = ({ x, text, size }: TextMark): number => x + Array.from(text).length * 0.5 * size;
    const figures = textsOf(page).filter(({ text }) => /\.\d\d$/.test(text));
    expect(new Set(figures.map((mark) => right(mark).toFixed(3))).size).toBe(1);
    expect(
      new Set(
        textsOf(page)
          .filter(({ text }) => /^[甲乙]$/.test(text))
          .map(({ x }) => x),
      ).size,
    ).toBe(1);
  });

  it('wrap long names and never break figures', () => {
    const name = '示范省示范市高新技术产业开发区社会福利与康复医疗集团附属中西医结合医院'.repeat(2);
    const [page = []] = pagesOf(documentOf([table([['1', name, '1,284,630.50']])]));
    expect(textsOf(page).some(({ text }) => text === '1,284,630.50')).toBe(true);
    const joined = linesOf(page)
      .join('')
      .replace(/1|,284,630\.50/g, '');
    expect(joined).toContain(name);
  });

  it('continue a row that is longer than a page', () => {
    const pages = pagesOf(
      documentOf([table([...numbered(3), ['4', '长'.repeat(4_000), '1.00'], ...numbered(2)])]),
    );
    expect(pages.flatMap(linesOf).join('').match(/长/g)).toHaveLength(4_000);
  });

  it('keep the QR code at the left foot and the seal within the margins of the last page', () => {
    const signature = { organisation: '示范省集中采购中心', date: '2026-11-20', seal: true };
    const pages = pagesOf(documentOf([table(numbered(33))], { signature }), {
      verifyUrl: 'https://example.org/v/1',
    });
    const last = pages.at(-1) ?? [];
    const qr = last.find((mark) => mark.kind === 'qr');
    const seal = last.find((mark) => mark.kind === 'seal');
    const { width, height } = PAGE_SIZES.portrait;
    expect(qr?.x).toBe(MARGIN);
    expect((qr?.y ?? 0) + (qr?.size ?? 0)).toBeGreaterThan(height - MARGIN - mm(8));
    expect((seal?.x ?? Infinity) + (seal?.radius ?? 0)).toBeLessThanOrEqual(width - MARGIN + 0.01);
    expect((seal?.y ?? Infinity) + (seal?.radius ?? 0)).toBeLessThanOrEqual(height - MARGIN);
  });

  it('draw no seal unless it was asked for', () => {
    const signature = { organisation: '示范省集中采购中心', date: '2026-11-20' };
    expect(
      pagesOf(documentOf([], { signature }))
        .flat()
        .some(({ kind }) => kind === 'seal'),
    ).toBe(false);
  });

  it('lose no text and stay within the margins whatever the document holds', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '，', '（', 'a', '1', '.', ' '),
      maxLength: 300,
    });
    const block = fc.oneof(
      fc.record({ kind: fc.constant('paragraph' as const), text }),
      fc.record({ kind: fc.constant('heading' as const), text }),
      fc.record({
        kind: fc.constant('facts' as const),
        items: fc.array(fc.record({ name: text, value: text })),
      }),
      fc.array(fc.tuple(text, text, text), { maxLength: 30 }).map((rows) => table(rows)),
    );
    const orientation = fc.constantFrom('portrait' as const, 'landscape' as const);
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), orientation, (blocks, direction) => {
        const pages = pagesOf(documentOf(blocks, { orientation: direction }));
        const { width, height } = PAGE_SIZES[direction];
        for (const { x, baseline, text: run, size } of textsOf(pages.flat())) {
          const end =
            x +
            Array.from(run.trimEnd()).reduce(
              (sum, sign) => sum + font.advance(sign.codePointAt(0) ?? 0) * size,
              0,
            );
          expect(x).toBeGreaterThanOrEqual(MARGIN - 0.1);
          expect(end).toBeLessThanOrEqual(width - MARGIN + 0.1);
          expect(baseline).toBeLessThanOrEqual(height - mm(8));
        }
        const count = (value: unknown): number => JSON.stringify(value).match(/[甲乙]/g)?.length ?? 0;
        expect(count(textsOf(pages.flat()).map((mark) => mark.text))).toBe(count(blocks));
      }),
      { numRuns: process.env['JICAI_FULL'] ? 1_000 : 100 },
    );
  });
});
