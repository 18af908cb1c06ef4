import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

import {
  readSheet,
  writeExcel,
  type SheetColumn,
  type SheetRow,
} from '../../libs/platform/src/files/index.js';

const FULL = Boolean(process.env['JICAI_FULL']);
const ROWS = FULL ? 100_000 : 10_000;
/** Growth of the process beyond which a list would no longer stream: the whole sheet is larger than this. */
const MEMORY_LIMIT = 160 * 1024 * 1024;

const columns: readonly SheetColumn[] = [
  { header: '序号', key: 'c0', kind: 'integer' },
  { header: '产品', key: 'c1', kind: 'text' },
  { header: '企业', key: 'c2', kind: 'text' },
  { header: '单价', key: 'c3', kind: 'price' },
  { header: '金额', key: 'c4', kind: 'amount' },
  { header: '数量', key: 'c5', kind: 'integer' },
  { header: '日期', key: 'c6', kind: 'date' },
  { header: '时间', key: 'c7', kind: 'instant' },
  { header: '编码', key: 'c8', kind: 'text' },
  { header: '备注', key: 'c9', kind: 'text' },
];

function* rows(): Generator<SheetRow> {
  for (let index = 1; index <= ROWS; index++)
    yield {
      c0: String(index),
      c1: `注射用头孢哌酮钠舒巴坦钠 ${index}`,
      c2: `第${index % 977}制药有限公司（示范）`,
      c3: `${index % 1_000}.1807`,
      c4: `${index}.50`,
      c5: String(index * 7),
      c6: '2026-11-20',
      c7: '2026-11-20T09:00:00Z',
      c8: `069012345678${String(index).padStart(8, '0')}`,
      c9: index % 3 === 0 ? '' : '示范数据',
    };
}

/** Peak growth of the process while the work runs. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  await work().finally(() => {
    clearInterval(timer);
  });
  return peak - before;
}

/** A reader on a slow line. */
const slow = (): Transform =>
  new Transform({
    transform(chunk, _, done) {
      void pause(2).then(() => {
        done(null, chunk);
      });
    },
  });

describe('large lists', () => {
  let folder = '';
  let path = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'files-'));
    path = join(folder, 'large.xlsx');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(`writes ${ROWS} rows of ten columns to a slow reader in bounded memory`, async () => {
    const used = await growth(() =>
      pipeline(
        writeExcel({ sheets: [{ name: '明细', columns, rows: rows() }] }),
        slow(),
        createWriteStream(path),
      ),
    );
    expect((await stat(path)).size).toBeGreaterThan(ROWS * 20);
    expect(used).toBeLessThan(MEMORY_LIMIT);
  }, 120_000);

  it('reads them again in bounded memory, cell for cell', async () => {
    const expected = rows();
    let count = 0;
    const used = await growth(async () => {
      const imported = columns.map(({ key, header }) => ({ key, headers: [header] as [string] }));
      for await (const { cells } of readSheet(path, { columns: imported, maxRows: ROWS })) {
        const row = expected.next().value as Record<string, string>;
        count++;
        if (count % 1_000 === 1)
          expect(cells).toEqual({ ...row, c4: `${count}.5`, c7: '2026-11-20 17:00:00' });
        else if (cells['c8'] !== row['c8'] || cells['c3'] !== row['c3'])
          throw new Error(`Row ${count} differs`);
      }
    });
    expect(count).toBe(ROWS);
    expect(used).toBeLessThan(MEMORY_LIMIT);
  }, 120_000);

  it('stops pulling rows when the reader has gone', async () => {
    let pulled = 0;
    function* counted(): Generator<SheetRow> {
      for (const row of rows()) {
        pulled++;
        yield row;
      }
    }
    const stream = writeExcel({ sheets: [{ name: '明细', columns, rows: counted() }] });
    stream.once('data', () => stream.destroy());
    await new Promise((resolve) => stream.once('close', resolve));
    await pause(200);
    const atClose = pulled;
    await pause(200);
    expect(pulled).toBe(atClose);
    expect(pulled).toBeLessThan(ROWS);
  });
});
