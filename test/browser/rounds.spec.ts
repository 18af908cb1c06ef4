import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';

import { main } from '../../apps/cli/src/main.js';
import {
  accessibilityFindings,
  choose,
  describeInBrowser,
  eventually,
  downloaded,
  keepPicture,
  openStage,
  type Stage,
  type Visitor,
} from './support.js';

const FIXTURE = join(import.meta.dirname, '../fixtures/rounds/worked-batch-10');

/** The files of a package as a person would choose them, some of them changed. */
function packageFiles(change: (name: string, text: string) => string = (_, text) => text) {
  return readdirSync(FIXTURE)
    .filter((name) => name.includes('.'))
    .map((name) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(change(name, readFileSync(join(FIXTURE, name), 'utf8'))),
    }));
}

const renamed = (name: string, text: string): string =>
  name === 'round.json'
    ? text
        .replace('"worked-batch-10"', '"XS-2026-09"')
        .replace(/"title": "[^"]*"/, '"title": "示范省第九轮（示范）"')
    : text;

/** Every bid at one price and instant for one volume: the last place is tied. */
const tied = (name: string, text: string): string => {
  if (name === 'round.json') return text.replace('"worked-batch-10"', '"XS-2026-10"');
  if (name === 'bids.csv')
    return withColumns(text, { pack_price: '100.00', submitted_at: '2026-01-05T01:00:00Z' });
  return name === 'products.csv' ? withColumns(text, { reported_volume: '100' }) : text;
};

function withColumns(text: string, values: Readonly<Record<string, string>>): string {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  const rows = lines.map((line) =>
    line
      .split(',')
      .map((cell, at) => values[names[at] ?? ''] ?? cell)
      .join(','),
  );
  return [head, ...rows, ''].join('\n');
}

describeInBrowser('轮次：从导入到公布', () => {
  let stage: Stage;
  let officer: Visitor;
  let address = '';
  let scratch = '';

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'jicai-rounds-'));
    stage = await openStage();
    officer = await stage.signIn('jingban');
  }, 180_000);
  afterAll(async () => {
    await stage.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('有错误的数据包列出文件、行、列和原因，什么也不写入', async () => {
    const { page } = officer;
    await page.goto('/rounds/import');
    await page.getByLabel(/^数据来源/).fill('集采评审示例');
    await page
      .locator('input[type=file]')
      .setInputFiles(
        packageFiles((name, text) =>
          name === 'bids.csv' ? text.replace('P2,1.50', 'P2,一元五角').replace('P4,2.20', 'P9,2.20') : text,
        ),
      );
    await page.getByRole('button', { name: '试运行' }).click();
    const table = page.getByRole('table', { name: /处问题/ });
    await table.waitFor();
    const said = await table.innerText();
    expect(said).toMatch(/bids\.csv:3/);
    expect(said).toContain('pack_price');
    expect(said).toMatch(/bids\.csv:5/);
    expect(said).toContain('product_id');
    expect(said).toContain('"一元五角" 不是普通十进制数');
    expect(said).toContain('"P9" 不存在');
    // Codes and column names stay; no sentence is English.
    expect(said).not.toMatch(/\b(is|not|a|must|does|the) /);
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '确认入库' }).count()).toBe(0);
    });
    await keepPicture(page, 'import-violations');
  });

  it('正确的数据包试运行后确认入库，打开即见评审表', async () => {
    const { page, troubles } = officer;
    await page.goto('/rounds/import');
    await page.getByLabel(/^数据来源/).fill('集采评审示例');
    await page.locator('input[type=file]').setInputFiles(packageFiles(renamed));
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByRole('button', { name: '确认入库' }).click();
    await page.getByRole('link', { name: '打开轮次' }).click();
    await page.getByRole('grid').waitFor();
    address = new URL(page.url()).pathname;
    expect(address).toMatch(/^\/rounds\/[0-9a-f-]{36}$/);
    expect(troubles).toEqual([]);
  });

  it('用键盘在评审表中移动，回车打开说明，逐步列出算式', async () => {
    const { page } = officer;
    const grid = page.getByRole('grid');
    await grid.focus();
    for (let moves = 0; moves < 2; moves++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText('结果摘要').waitFor();
    const said = await drawer.innerText();
    expect(said).toContain('B3');
    expect(said).toContain('1.8');
    expect(said).toMatch(/符合|不符合/);
    expect(said).toContain('结果摘要');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  it('换一套规则模拟，与正式评审并列比较，说明哪些产品不同、为什么', async () => {
    const { page, troubles } = officer;
    await page.getByRole('button', { name: '比较规则集' }).click();
    await page.getByRole('button', { name: '新建模拟' }).click();
    await choose(page, page.getByLabel('规则集', { exact: true }), '第十一批');
    await page.getByRole('button', { name: '开始模拟' }).click();
    await page.getByText('哪些产品的结果不同，为什么').waitFor();
    const totals = page.locator('table.jc-compare').first();
    await eventually(async () => {
      expect(await totals.innerText()).toContain('正式评审');
    });
    await eventually(async () => {
      expect(await totals.locator('thead th').count()).toBe(3);
    });
    await keepPicture(page, 'comparison');
    expect(troubles).toEqual([]);
  });

  it('经办提请公布，本人不能签发', async () => {
    const { page } = officer;
    await page.goto(`${address}?tab=publication`);
    await page.getByRole('main').getByRole('tabpanel').getByRole('button', { name: '提请公布' }).click();
    await page.getByText('已提请，等待复核人签发').first().waitFor();
    await eventually(async () => {
      expect(await page.getByRole('button', { name: '同意并公布' }).count()).toBe(0);
    });
  });

  it('复核人从待办进入，以二次验证签发公布', async () => {
    const { page, context, troubles } = await stage.signIn('shenhe');
    const todo = page.getByRole('table').getByRole('link', { name: /审核/ }).first();
    await todo.waitFor();
    await keepPicture(page, 'home');
    await todo.click();
    await page.waitForURL((url) => url.pathname === address);
    await page.goto(`${address}?tab=publication`);
    await page.getByRole('button', { name: '同意并公布' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^理由/).fill('复核无误，同意公布。');
    await dialog.getByRole('button', { name: '同意并公布' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '打开公示页' }).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('公众不登录即可阅读公告，下载 PDF；下载的数据包用命令行复算，结果摘要相同', async () => {
    const { page, context, troubles } = await stage.visit();
    await page.goto('/public/results');
    await page
      .getByRole('link', { name: /示范省第九轮/ })
      .or(page.getByRole('button', { name: /示范省第九轮/ }))
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /示范省第九轮/ }).waitFor();
    const [clock] = await stage.database.query<{ today: string }>(
      `select (platform.now() at time zone 'Asia/Shanghai')::date::text as today`,
    );
    await eventually(async () => {
      expect(await page.getByRole('article').innerText()).toContain(clock?.today);
    });
    const pdf = await downloaded(page, () => page.getByRole('button', { name: /结果公告 \(PDF\)/ }).click());
    expect(pdf.name).toMatch(/\.pdf$/);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const zip = await downloaded(page, () => page.getByRole('button', { name: /轮次数据包/ }).click());
    const [folder, out] = [mkdtempSync(join(scratch, 'in-')), join(scratch, 'out')];
    for (const [name, bytes] of Object.entries(unzipSync(zip.bytes)))
      if (!name.includes('/')) writeFileSync(join(folder, name), bytes);
    let said = '';
    const status = await main(['round', 'evaluate', folder, '--out', out], {
      out: (text) => (said += text),
      err: (text) => (said += text),
    });
    expect({ status, said }).toMatchObject({ status: 0 });
    const awards = readFileSync(join(out, 'awards.csv'), 'utf8').trim().split('\n').slice(1);
    const recomputed = awards.map((line) => line.split(',')).map((cells) => [cells[1], cells[6], cells[9]]);
    const published = await stage.database.query<{ product: string; status: string; price: string | null }>(
      `select a.product_id as product, a.status, a.award_unit_price::text as price
       from rounds.award a join rounds.round r on r.official_evaluation = a.evaluation_id
       where r.round_no = 'XS-2026-09' order by a.product_id`,
    );
    expect(recomputed.sort()).toEqual(
      published.map(({ product, status, price }) => [product, status, price ?? '']),
    );
    expect(published.length).toBe(7);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('并列未定的品种不能提请公布；登记抽签结果后重新评审，补充记录留存', async () => {
    const { page, troubles } = officer;
    await page.goto('/rounds/import');
    await page.getByLabel(/^数据来源/).fill('集采评审示例');
    await page.locator('input[type=file]').setInputFiles(packageFiles(tied));
    await page.getByRole('button', { name: '试运行' }).click();
    await page.getByRole('button', { name: '确认入库' }).click();
    await page.getByRole('link', { name: '打开轮次' }).click();
    await page.getByRole('button', { name: '1 个品种并列未定' }).waitFor();
    await page.getByRole('tab', { name: '并列与补充' }).click();
    const places = page.getByRole('textbox', { name: /的抽签顺序/ });
    await places.first().waitFor();
    for (const [at, field] of (await places.all()).entries()) await field.fill(String(at + 1));
    await page.getByLabel(/^抽签时间/).fill('2026-01-06T09:30');
    await page.getByLabel(/^地点/).fill('开标一室');
    await page.getByLabel(/^见证人/).fill('监督员甲、监督员乙');
    await page.getByLabel(/^纪要/).fill('企业代表到场，现场公开抽签，无异议。');
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'draw');
    await page.getByRole('button', { name: '登记并重新评审' }).click();
    await page.getByText('抽得第 1 位').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'draw-recorded');
    await eventually(async () => {
      expect(await page.getByRole('button', { name: /并列未定/ }).count()).toBe(0);
    });
    expect(troubles).toEqual([]);
  });

  it('复活的产品，说明中有目标价的由来；英文界面的评审表用语完整', async () => {
    const [row] = await stage.database.query<{ id: string }>(
      `select id from rounds.round where round_no = 'SF-YP2026-2'`,
    );
    const { page, troubles } = officer;
    await page.goto(`/rounds/${row?.id ?? ''}`);
    await page.locator('.jc-grid-cell').filter({ hasText: '复活' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('结果摘要').waitFor();
    const said = await drawer.innerText();
    expect(said).toContain('复活价');
    expect(said).toContain('价差线');
    await keepPicture(page, 'evaluation-grid');
    await page.keyboard.press('Escape');
    const visitor = await stage.visit();
    await visitor.page.goto(`/public/results/${row?.id ?? ''}`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    await keepPicture(visitor.page, 'public-notice');
    await visitor.context.close();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('columnheader', { name: 'Variety' }).waitFor();
    await keepPicture(page, 'english-grid');
    expect(troubles).toEqual([]);
  });
});
