import { randomBytes } from 'node:crypto';

import { signature } from '../support/machine.js';
import { describeInBrowser, eventually, keepPicture, openStage, type Stage } from './support.js';

describeInBrowser('登录与本人账号', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  it('密码错误时说明原因，所填内容保留', async () => {
    const { page, context, troubles } = await stage.visit();
    await page.goto('/sign-in');
    await page.getByLabel('账号', { exact: true }).fill('jingban');
    await page.locator('input[autocomplete=current-password]').fill('Wrong-password-1');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await page.waitForTimeout(1_500);
    await eventually(async () => {
      expect(await alert.isVisible()).toBe(true);
    });
    await eventually(async () => {
      expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('jingban');
    });
    await eventually(async () => {
      expect(await page.locator('input[autocomplete=current-password]').inputValue()).toBe(
        'Wrong-password-1',
      );
    });
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('需要二次验证的账号，密码之后再输入动态码，错误的动态码被拒绝', async () => {
    const { page, context, troubles } = await stage.visit();
    await page.goto('/sign-in');
    await keepPicture(page, 'sign-in');
    await page.getByRole('button', { name: /集采审核/ }).click();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const code = page.getByLabel(/^动态码/);
    await code.fill('000000');
    await page.getByRole('button', { name: '验证', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await eventually(async () => {
      expect(await code.inputValue()).toBe('000000');
    });
    await code.fill(await stage.freshCode('shenhe'));
    await page.getByRole('button', { name: '验证', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await eventually(async () => {
      expect(await page.getByText('林审核').count()).toBeGreaterThan(0);
    });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('没有登录的人打开内部页面，先到登录页，登录后回到原处', async () => {
    const { page, context } = await stage.visit();
    await page.goto('/catalogue/codes');
    await page.waitForURL((url) => url.pathname === '/sign-in');
    await page.getByRole('button', { name: /集采经办/ }).click();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '编码核对' }).waitFor();
    await context.close();
  });

  it('语言与大字版切换后，重新载入仍然有效', async () => {
    const { page, context } = await stage.signIn('jingban');
    const size = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('.jc-menu a, nav a') ?? document.body).fontSize,
      );
    const standard = await size();
    await page.getByRole('button', { name: '大字版' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: '中文' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(Number.parseInt(await size(), 10)).toBeGreaterThan(Number.parseInt(standard, 10));
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await context.close();
  });

  it('接口文档不依赖外部地址即可打开', async () => {
    const { page, context, troubles } = await stage.visit();
    await page.goto('/api/docs');
    await page.getByText('/api/v1/public/platform', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByRole('button', { name: 'Execute' }).click();
    await page
      .locator('.responses-table.live-responses-table .response-col_status')
      .getByText('200')
      .waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('没有权限的页面说明缺少什么权限、可以找谁', async () => {
    const { page, context } = await stage.signIn('jingban');
    await page.goto('/admin/jobs');
    await page.getByRole('heading', { level: 1, name: '没有权限' }).waitFor();
    await eventually(async () => {
      expect(await page.getByRole('main').innerText()).toContain('job.view');
    });
    await context.close();
  });

  it('结束其他登录会话后，那台设备须重新登录', async () => {
    const own = await stage.signIn('xitong');
    const other = await stage.visit();
    await other.page.goto('/sign-in');
    await other.page.getByRole('button', { name: /系统管理员/ }).click();
    await other.page.getByRole('button', { name: '登录', exact: true }).click();
    await other.page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await own.page.goto('/account/sessions');
    const rows = own.page.getByRole('table', { name: '登录会话' }).locator('tbody tr');
    await rows.nth(1).waitFor();
    await eventually(async () => {
      expect(await rows.count()).toBe(2);
    });
    await own.page.getByRole('button', { name: '结束会话' }).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    await other.page.goto('/rounds');
    await other.page.waitForURL((url) => url.pathname === '/sign-in');
    await own.context.close();
    await other.context.close();
  });

  it('新建的接口密钥只显示一次，凭它可以调用接口，停用后不能', async () => {
    const { page, context, troubles } = await stage.signIn('yiyuan');
    await page.goto('/account/keys');
    await page.getByLabel(/^名称/).fill('医院 SPD 系统');
    await page.getByRole('button', { name: '新建密钥' }).click();
    const receipt = page.getByRole('status').filter({ hasText: '密钥已建立' });
    const key = (await receipt.locator('.jc-code').innerText()).replace(/\s/g, '');
    const path = '/api/v1/catalogue/products';
    const call = () =>
      fetch(`${stage.url}${path}`, {
        headers: {
          Authorization: signature({
            key,
            method: 'GET',
            path,
            timestamp: Math.floor(Date.now() / 1000),
            nonce: randomBytes(12).toString('hex'),
          }),
        },
      });
    expect((await call()).status).toBe(200);
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await call()).status).toBe(401);
    await page.reload();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(key);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
