import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { main } from '../../apps/cli/src/main.js';
import { describeInBrowser, eventually, downloaded, keepPicture, openStage, type Stage } from './support.js';

/** Runs the `jicai` command as the second party does on a computer of its own. */
async function jicai(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await main(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

describeInBrowser('审计与系统管理', () => {
  let stage: Stage;
  let scratch = '';
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'jicai-audit-'));
    stage = await openStage();
  }, 180_000);
  afterAll(async () => {
    await stage.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('审计员按操作查找记录，打开可见内容和存在性证明', async () => {
    const { page, context, troubles } = await stage.signIn('shenji');
    await page.goto('/audit/entries');
    const table = page.getByRole('table', { name: '审计记录' });
    // Sign-ins are by the account that was tried, never by “公众”.
    await table.getByText('shenji（登录前）').first().waitFor();
    expect(await table.innerText()).not.toContain('公众');
    const filter = page.getByLabel('操作', { exact: true });
    await filter.click();
    await filter.fill('录入账号');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.waitForURL(/act=/);
    await table.getByText('session.opened').first().waitFor({ state: 'detached' });
    await eventually(async () => {
      expect(await table.getByText('account.entered').count()).toBeGreaterThan(0);
    });
    await eventually(async () => {
      expect(await table.getByText('录入账号').count()).toBeGreaterThan(0);
    });
    await table.locator('tbody tr').first().getByRole('button').click();
    const drawer = page.locator('.ant-drawer');
    await drawer.getByText('存在性证明').waitFor();
    await eventually(async () => {
      expect(await drawer.innerText()).toContain('录入账号 · account.entered');
    });
    await eventually(async () => {
      expect(await drawer.innerText()).toMatch(/[0-9a-f]{8}/);
    });
    await keepPicture(page, 'audit-entry');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('审计员下载日志，在本人电脑上验证并会签，上传后检查点显示已会签；导出留有记录', async () => {
    const { page, context, troubles } = await stage.signIn('shenji');
    const key = join(scratch, 'key.pem');
    const made = await jicai('audit', 'keygen', '--out', key);
    const { publicKey } = JSON.parse(made.out) as { publicKey: string };
    await page.goto('/audit/checkpoints');
    await page.getByLabel(/^公钥/).fill(publicKey);
    await page.getByRole('button', { name: '登记我的公钥' }).click();
    await page.getByRole('table', { name: '会签公钥' }).getByText('使用中').waitFor();
    const log = await downloaded(page, () => page.getByRole('button', { name: '下载日志' }).click());
    const file = join(scratch, 'log.jsonl');
    writeFileSync(file, log.bytes);
    const signed = await jicai('audit', 'countersign', file, '--key', key);
    expect({ status: signed.status, err: signed.status === 0 ? '' : signed.err }).toEqual({
      status: 0,
      err: '',
    });
    await page.locator('input[type=file]').setInputFiles({
      name: '会签.json',
      mimeType: 'application/json',
      buffer: Buffer.from(signed.out),
    });
    await page.getByText(/会签已保存，根一致/).waitFor();
    await page.getByRole('table', { name: '检查点' }).getByText('已会签').first().waitFor();
    await keepPicture(page, 'checkpoints');
    await page.goto('/audit/exports');
    await page.getByRole('table', { name: '导出记录' }).getByText('吴审计').first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('公众可以查看并保存当前日志头', async () => {
    const { page, context, troubles } = await stage.visit();
    await page.goto('/public/audit');
    const saved = await downloaded(page, () =>
      page.getByRole('button', { name: '保存日志头' }).first().click(),
    );
    expect(saved.bytes.toString()).toMatch(/"root"/);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('系统管理员立即运行一个后台任务，运行记录可查', async () => {
    const { page, context, troubles } = await stage.signIn('xitong');
    await page.goto('/admin/jobs');
    const table = page.getByRole('table', { name: '后台任务' });
    const row = table.locator('tbody tr').first();
    await row.getByRole('button', { name: '立即运行' }).click();
    await row.getByText('已排队').waitFor();
    await keepPicture(page, 'jobs');
    await row.locator('th').getByRole('button').click();
    await page.locator('.ant-drawer').getByText('成功').first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('系统管理员给规则参数新增版本，原版本仍在', async () => {
    const { page, context, troubles } = await stage.signIn('xitong');
    await page.goto('/admin/rules');
    const row = page
      .getByRole('table', { name: '规则参数' })
      .locator('tr')
      .filter({ hasText: 'catalogue.expiring-days' });
    await row.getByRole('button', { name: '新增版本' }).click();
    const dialog = page.locator('.ant-modal');
    await dialog.getByLabel(/^生效/).fill('2099-01-01');
    await dialog.getByLabel(/^取值/).fill('90 天');
    await dialog.getByText('不是有效的 JSON').waitFor();
    await dialog.getByLabel(/^取值/).fill('90');
    await dialog.getByLabel(/^版本/).fill('2099');
    await keepPicture(page, 'rules');
    await dialog.getByRole('button', { name: '新增版本' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto('/admin/rules?q=expiring-days');
    await row.nth(1).waitFor();
    const said = (await row.allInnerTexts()).join('\n');
    expect(said).toContain('2099-01-01');
    expect(said).toContain('180');
    expect(troubles).toEqual([]);
    await context.close();
  });
});
