import { uscc } from '../support/people.js';
import { choose, describeInBrowser, eventually, keepPicture, openStage, type Stage } from './support.js';

const COMPANY = '癸亥医药科技有限公司（示范）';
const PASSWORD = 'Shifan-2026-Qiye';

describeInBrowser('单位与人员', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  it('企业注册，凭注册编号和查询码查询进度，审核通过后其管理员可以登录', async () => {
    const applicant = await stage.visit();
    const { page } = applicant;
    await page.goto('/public/register');
    await choose(page, page.getByLabel(/^单位类型/), '生产企业');
    await choose(page, page.getByLabel(/^所在地区/), /990100/, '990100');
    await page.getByLabel(/^单位名称/).fill(COMPANY);
    await page
      .getByLabel(/^统一社会信用代码/)
      .fill(`${uscc(88_001).slice(0, 17)}${uscc(88_001).endsWith('0') ? '1' : '0'}`);
    await page.getByLabel(/^用户名/).fill('guihai.admin');
    await page.getByLabel(/^姓名/).fill('癸管理');
    await page.getByLabel(/^口令/).fill(PASSWORD);
    await page.getByLabel(/^再次输入口令/).fill(PASSWORD);
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('alert').first().waitFor();
    await page.getByLabel(/^统一社会信用代码/).fill(uscc(88_001));
    await page.getByRole('button', { name: '提交申请' }).click();
    const slip = page.locator('.jc-identity-slip .jc-code');
    await slip.nth(1).waitFor();
    const [number = '', code = ''] = (await slip.allInnerTexts()).map((text) => text.trim());

    const status = async (): Promise<string> => {
      await page.goto('/public/register/status');
      await page.getByLabel(/^注册编号/).fill(number);
      await page.getByLabel(/^查询码/).fill(code);
      await page.getByRole('button', { name: '查询', exact: true }).click();
      await page.getByText('申请进度').waitFor();
      return page.getByRole('main').innerText();
    };
    expect(await status()).toContain(COMPANY);

    const reviewer = await stage.signIn('shenhe');
    await reviewer.page.goto('/identity/registrations');
    await reviewer.page
      .getByRole('button', { name: number })
      .or(reviewer.page.getByRole('button', { name: COMPANY }))
      .first()
      .click();
    const drawer = reviewer.page.locator('.ant-drawer');
    await drawer.getByRole('button', { name: '受理' }).click();
    await drawer.getByRole('button', { name: '审核通过' }).waitFor();
    await keepPicture(reviewer.page, 'registration-review');
    await drawer.getByRole('button', { name: '审核通过' }).click();
    const dialog = reviewer.page.locator('.ant-modal');
    await dialog.getByRole('button', { name: '审核通过' }).click();
    await dialog.waitFor({ state: 'detached' });

    expect(await status()).toContain('去登录');
    await page.getByRole('link', { name: '去登录' }).click();
    await page.getByLabel('账号', { exact: true }).fill('guihai.admin');
    await page.locator('input[autocomplete=current-password]').fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await eventually(async () => {
      expect(await page.getByRole('banner').innerText()).toContain(COMPANY);
    });
    expect([...applicant.troubles, ...reviewer.troubles]).toEqual([]);
    await applicant.context.close();
    await reviewer.context.close();
  });

  it('安全管理员授予角色；三员不能集于一人', async () => {
    const { page, context, troubles } = await stage.signIn('anquan');
    await page.goto('/identity/accounts?q=xitong');
    await page.getByRole('table').getByRole('button', { name: 'xitong' }).click();
    const drawer = page.locator('.ant-drawer');
    const grant = async (role: string): Promise<void> => {
      await choose(page, drawer.getByLabel('选择角色'), role);
      await drawer.getByRole('button', { name: '授予角色' }).click();
    };
    await grant('审计管理员');
    await drawer.getByRole('alert').waitFor();
    await eventually(async () => {
      expect(await drawer.getByRole('alert').innerText()).toContain('roles-must-be-separate');
    });
    await page.keyboard.press('Escape');
    await page.goto('/identity/accounts?q=jingban');
    await page.getByRole('table').getByRole('button', { name: 'jingban' }).click();
    await grant('开标人');
    await drawer.getByText('开标人').first().waitFor();
    await drawer.getByText('有效').nth(1).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('权限矩阵可以查任一历史日期：账号建立之前没有授权', async () => {
    const { page, context, troubles } = await stage.signIn('shenji');
    await page.goto('/identity/matrix');
    await page.getByRole('table').getByText('安全管理员').first().waitFor();
    await keepPicture(page, 'matrix');
    await page.getByLabel('日期', { exact: true }).fill('2026-01-05');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('2026-01-05').first().waitFor();
    await page.getByText(/没有符合条件|当日没有有效的授权/).waitFor();
    await page.goto('/identity/matrix');
    await page.getByRole('table').getByRole('button', { name: 'anquan' }).first().click();
    await page.locator('.ant-drawer').getByText('role.grant').waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('乡镇卫生院终止一家村卫生室的代管', async () => {
    const { page, context, troubles } = await stage.signIn('weishengyuan');
    await page.goto('/identity/members');
    const table = page.getByRole('table', { name: '代管的村卫生室' });
    await table.waitFor();
    const first = table.locator('tbody tr').first();
    const clinic = (await first.locator('th').innerText()).trim();
    await first.getByRole('button', { name: '终止代管' }).click();
    const dialog = page.locator('.ant-modal');
    await dialog.getByLabel(/^终止日/).fill('2099-12-31');
    await dialog.getByRole('button', { name: '终止代管' }).click();
    await dialog.waitFor({ state: 'detached' });
    await table.getByText('2099-12-31').waitFor();
    await eventually(async () => {
      expect(await table.locator('tr').filter({ hasText: clinic }).innerText()).toContain('2099-12-31');
    });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it.each([
    ['qiye', '甲子制药'],
    ['peisong', '配送一公司'],
  ])('企业（%s）提交信用承诺书，审核通过', async (username, name) => {
    const company = await stage.signIn(username);
    await company.page.goto('/identity/letters');
    await company.page.getByRole('button', { name: '提交承诺书' }).click();
    const modal = company.page.locator('.ant-modal');
    await modal.locator('input[type=file]').setInputFiles({
      name: '信用承诺书.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
    });
    await modal.getByRole('button', { name: '提交承诺书' }).click();
    await modal.waitFor({ state: 'detached' });
    const reviewer = await stage.signIn('shenhe');
    await reviewer.page.goto('/identity/letters?state=submitted');
    await reviewer.page.getByRole('table').getByRole('button').filter({ hasText: name }).click();
    await reviewer.page.locator('.ant-drawer').getByRole('button', { name: '审核通过' }).click();
    await reviewer.page.locator('.ant-modal').getByRole('button', { name: '审核通过' }).click();
    await reviewer.page.locator('.ant-modal').waitFor({ state: 'detached' });
    await company.page.reload();
    await company.page.getByRole('table').getByText('信用承诺书.pdf').waitFor();
    expect([...company.troubles, ...reviewer.troubles]).toEqual([]);
    await company.context.close();
    await reviewer.context.close();
  });

  it('企业委托配送企业；对方确认必读消息后接受', async () => {
    const company = await stage.signIn('qiye');
    const modal = company.page.locator('.ant-modal');
    await company.page.goto('/identity/appointments');
    await company.page.getByRole('button', { name: '发起委托' }).click();
    await choose(company.page, modal.getByLabel(/^配送企业/), '配送一公司', '配送一公司');
    // The demonstration has its appointment for the whole province already.
    await choose(company.page, modal.getByLabel(/^所在地区/), /990100/, '990100');
    await modal.getByLabel(/^生效日/).fill('2027-01-01');
    await modal.getByRole('button', { name: '发起委托' }).click();
    await modal.waitFor({ state: 'detached' });

    const distributor = await stage.signIn('peisong');
    await distributor.page.goto('/messages');
    await distributor.page
      .getByRole('table')
      .getByRole('button', { name: /委托本单位配送/ })
      .first()
      .click();
    await distributor.page.getByRole('button', { name: '我已阅读' }).click();
    await distributor.page.getByRole('status').filter({ hasText: '已记录您的阅读确认' }).waitFor();
    await distributor.page.goto('/identity/appointments?state=proposed');
    await distributor.page.getByRole('table').getByRole('button').filter({ hasText: '甲子' }).click();
    await distributor.page.locator('.ant-drawer').getByRole('button', { name: '接受委托' }).click();
    await distributor.page.locator('.ant-modal').getByRole('button', { name: '接受委托' }).click();
    await distributor.page.locator('.ant-modal').waitFor({ state: 'detached' });
    await distributor.page.goto('/identity/appointments');
    await distributor.page.getByRole('row').filter({ hasText: '示范东市' }).getByText('已接受').waitFor();
    expect([...company.troubles, ...distributor.troubles]).toEqual([]);
    for (const { context } of [company, distributor]) await context.close();
  });

  it('单位按名称和类型查找，打开可见基本信息', async () => {
    const { page, context, troubles } = await stage.signIn('jingban');
    await page.goto('/identity/organisations?q=卫生院');
    const table = page.getByRole('table');
    const first = table.locator('tbody tr').first().locator('.jc-row-open');
    await first.waitFor();
    await eventually(async () => {
      expect(await first.innerText()).toContain('卫生院');
    });
    await page.goto('/identity/organisations');
    await table.locator('tbody tr').nth(15).waitFor();
    await keepPicture(page, 'organisations');
    await table.locator('tbody tr').first().locator('.jc-row-open').click();
    await page.locator('.ant-drawer').getByText('统一社会信用代码').first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});
