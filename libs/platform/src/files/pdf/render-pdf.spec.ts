import { documentDigest, shortDigest } from './digest.js';
import type { PdfDocument } from './document.js';
import { renderPdf } from './render-pdf.js';
import { sealCharacters } from './seal.js';

const issue = { issuedAt: '2026-11-20T09:00:00Z', verifyUrl: 'https://example.org/verify/5f12' };

const FONT = 'test/fixtures/fonts/rare-characters.ttf';
const fontNames = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/FontName \/\w+\+([\w-]+)/g)].map(([, name = '']) => name);

const document: PdfDocument = {
  language: 'zh',
  title: '中选结果公告',
  number: '示医保采〔2026〕17号',
  blocks: [
    { kind: 'paragraph', text: '中选结果如下：' },
    {
      kind: 'table',
      columns: [{ header: '企业' }, { header: '中选价（元）', align: 'right', strong: true }],
      rows: Array.from({ length: 300 }, (_, index) => [`第${index + 1}制药有限公司（示范）`, '1,469.0000']),
    },
  ],
  signature: { organisation: '示范省集中采购中心', date: '2026-11-20', seal: true },
};

const pageCount = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

describe('rendering PDF', () => {
  it('gives equal bytes for equal input and other bytes for another instant', async () => {
    const [first, second] = [await renderPdf(document, issue), await renderPdf({ ...document }, issue)];
    expect(first.equals(second)).toBe(true);
    expect(first.equals(await renderPdf(document, { ...issue, issuedAt: '2026-11-20T09:01:00Z' }))).toBe(
      false,
    );
    expect(first.toString('latin1')).toContain('D:20261120090000Z');
  });

  it('embeds only the characters it uses', async () => {
    const pdf = await renderPdf(document, issue);
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pageCount(pdf)).toBeGreaterThanOrEqual(9);
    expect(pdf.length).toBeLessThan(200_000);
  });

  it('marks every page of a copy without changing the digest', async () => {
    const watermark = { organisation: '第一人民医院（示范）', name: '张三', minute: '2026-11-20 17:00' };
    const [plain, marked] = [
      await renderPdf(document, issue),
      await renderPdf(document, { ...issue, watermark }),
    ];
    expect(pageCount(marked)).toBe(pageCount(plain));
    expect(marked.length).toBeGreaterThan(plain.length);
  });

  it('refuses characters without a shape and names them, wherever they stand', async () => {
    const rare = '\u{2CEB0}\uE000';
    const blocks = [{ kind: 'facts' as const, items: [{ name: '经办人', value: `张${rare}` }] }];
    await expect(renderPdf({ ...document, blocks }, issue)).rejects.toMatchObject({
      code: 'glyph-missing',
      errors: expect.arrayContaining([
        expect.objectContaining({
          message: expect.objectContaining({ params: { sign: '\uE000', name: 'U+E000' } }) as unknown,
        }),
      ]) as unknown,
    });
    const watermark = { organisation: '甲', name: '\uE000', minute: '2026-11-20 17:00' };
    await expect(renderPdf(document, { ...issue, watermark })).rejects.toMatchObject({
      code: 'glyph-missing',
    });
  });
});

describe('the fonts of an installation', () => {
  const rare = '\u{20001}\u{2CEB0}';
  const named = { ...document, title: `${rare}药业（示范）公告` };

  it('serve for what the bundled ones lack, in text, seal and watermark', async () => {
    const watermark = { organisation: '甲', name: rare, minute: '2026-11-20 17:00' };
    await expect(renderPdf(named, { ...issue, watermark })).rejects.toMatchObject({ code: 'glyph-missing' });
    const bytes = await renderPdf(named, { ...issue, watermark }, [FONT]);
    expect(fontNames(bytes)).toContain('HanaMinB');
    expect(fontNames(await renderPdf(document, issue, [FONT]))).not.toContain('HanaMinB');
  });

  it('leave a character that no font has refused', async () => {
    await expect(renderPdf({ ...named, title: '\uE000' }, issue, [FONT])).rejects.toMatchObject({
      code: 'glyph-missing',
    });
  });
});

describe('the digest of a document', () => {
  it('depends on what it says and not on the order of its members', () => {
    const { title, ...rest } = document;
    expect(documentDigest({ ...rest, title })).toBe(documentDigest(document));
    expect(documentDigest({ ...document, title: `${title}。` })).not.toBe(documentDigest(document));
    expect(documentDigest(document)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is shortened to groups of four', () => {
    expect(shortDigest('5f12c80a96d1774eb0a3')).toBe('5f12 c80a 96d1 774e …');
  });
});

describe('the seal', () => {
  const font = { has: () => true, advance: () => 1 };
  const seal = { kind: 'seal' as const, x: 0, y: 0, radius: 50, label: '电子签章' };

  it.each(['示范中心', '示范省药品和医用耗材集中采购服务中心（示范省公共资源交易管理局）'])(
    'carries the whole name %s without overlaps inside its circle',
    (organisation) => {
      const characters = sealCharacters({ ...seal, organisation }, font);
      expect(characters.map(({ text }) => text).join('')).toBe(organisation);
      characters.forEach(({ x, y, size }, index) => {
        const next = characters[index + 1];
        expect(Math.hypot(x, y)).toBeLessThan(seal.radius);
        if (next) expect(Math.hypot(next.x - x, next.y - y)).toBeGreaterThan(size * 0.99);
      });
    },
  );
});
