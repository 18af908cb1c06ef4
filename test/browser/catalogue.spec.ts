import { tablet } from '../support/catalogue.js';
import {
  describeInBrowser,
  eventually,
  downloaded,
  keepPicture,
  openStage,
  type Stage,
  type Visitor,
} from './support.js';

/** A file of the catalogue template as CSV, named by the keys of its columns. */
function csv(rows: readonly Readonly<Record<string, string>>[]): Buffer {
  const keys = Object.keys(rows[0] ?? {});
  const lines = [keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))];
  return Buffer.from(`\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
}

const fileOf = (rows: readonly Readonly<Record<string, string>>[]) => ({
  name: '目录.csv',
  mimeType: 'text/csv',
  buffer: csv(rows),
});

describeInBrowser('目录', () => {
  let stage: Stage;
  let officer: Visitor;
  beforeAll(async () => {
    stage = await openStage();
    officer = await stage.signIn('jingban');
  }, 180_000);
  afterAll(() => stage.close());

  it('导入先试运行，列出错误行并可下载错误文件；改正后确认写入', async () => {
    const { page, troubles } = officer;
    const good = [tablet(91_001), tablet(91_002), tablet(91_003)];
    await page.goto('/catalogue/imports');
    await page
      .locator('input[type=file]')
      .setInputFiles(fileOf([...good.slice(0, 2), { ...tablet(91_003), unitsPerPack: '零', kind: '药' }]));
    const errors = page.getByRole('table', { name: '错误明细' });
    await errors.waitFor();
    const said = await errors.innerText();
    expect(said).toContain('包装数量');
    expect(said).toContain('类别');
    await keepPicture(page, 'catalogue-import');
    const file = await downloaded(page, () => page.getByRole('button', { name: '下载错误文件' }).click());
    expect(file.bytes.length).toBeGreaterThan(100);
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.locator('input[type=file]').setInputFiles(fileOf(good));
    await page.getByRole('button', { name: '写入 3 行' }).click();
    await page.getByRole('status').filter({ hasText: '3 行已写入' }).waitFor();
    expect(troubles).toEqual([]);
  });

  it('按拼音首字母找到产品，打开可见编码与变更历史', async () => {
    const { page, troubles } = officer;
    await page.goto('/catalogue/products');
    await page.getByLabel('名称、首字母、批准文号或编码').fill('amxljn');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    const table = page.getByRole('table', { name: '产品列表' });
    await page.waitForURL(/q=amxljn/);
    await table.getByText('阿卡波糖').first().waitFor({ state: 'detached' });
    const names = await table.locator('tbody th').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.includes('阿莫西林胶囊'))).toEqual([]);
    await table.locator('tbody tr').first().getByRole('button').click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByText('包装与编码').waitFor();
    await eventually(async () => {
      expect(await drawer.innerText()).toContain('阿莫西林胶囊');
    });
    await eventually(async () => {
      expect(await drawer.innerText()).toContain('变更历史');
    });
    await keepPicture(page, 'catalogue');
    expect(troubles).toEqual([]);
  });

  it('差比价换算逐步列出算式和依据', async () => {
    const { page, troubles } = officer;
    await page.goto('/catalogue/conversion');
    await page.getByLabel(/^价格（元）/).fill('10');
    const fill = async (side: number, strength: string, count: string): Promise<void> => {
      await page.getByLabel(/^剂型/).nth(side).fill('片剂');
      await page.getByLabel(/^规格/).nth(side).fill(strength);
      await page
        .getByLabel(/^包装数量/)
        .nth(side)
        .fill(count);
    };
    await fill(0, '50mg', '10');
    await fill(1, '100mg', '20');
    await page.getByRole('button', { name: '换算', exact: true }).click();
    const steps = page.getByRole('table', { name: '换算步骤' });
    await steps.waitFor();
    // 10 × 1.7 for twice the strength × 1.95 for twice the number.
    await eventually(async () => {
      expect(await page.getByRole('main').innerText()).toContain('33.15');
    });
    await eventually(async () => {
      expect(await steps.innerText()).toContain('药品差比价规则');
    });
    await keepPicture(page, 'conversion');
    expect(troubles).toEqual([]);
  });

  it('编码核对逐段解释编码，不通过的说明原因', async () => {
    const { page, troubles } = officer;
    await page.goto('/catalogue/codes');
    const ask = async (code: string): Promise<string> => {
      await page.getByLabel('编码', { exact: true }).fill(code);
      const answer = page.waitForResponse(/code-checks/);
      await page.keyboard.press('Enter');
      await (await answer).finished();
      await page
        .locator('main [aria-live]')
        .getByText(/通过|不符合/)
        .first()
        .waitFor();
      return page.getByRole('main').innerText();
    };
    expect(await ask('XA10BFA065A001010100098')).toContain('通过');
    expect(await ask('XA10BFA065A0010101')).toMatch(/不通过|不符合任何已知编码/);
    expect(troubles).toEqual([]);
  });
});
