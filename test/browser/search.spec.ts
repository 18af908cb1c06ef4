import {
  accessibilityFindings,
  describeInBrowser,
  eventually,
  keepPicture,
  openStage,
  type Stage,
} from './support.js';

describeInBrowser('全局搜索', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  it('全程用键盘：打开、按汉字和拼音首字母查找、选择、打开', async () => {
    const { page, context, troubles } = await stage.signIn('jingban');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: '全局搜索' });
    const field = dialog.getByRole('combobox', { name: '全局搜索' });
    const focused = () => field.evaluate((element) => element === document.activeElement);
    const reopen = async (): Promise<void> => {
      await page.keyboard.press('Control+k');
      await eventually(async () => {
        expect(await focused()).toBe(true);
      });
    };
    await field.waitFor();
    expect(await focused()).toBe(true);
    await page.keyboard.type('gmzj');
    const rounds = dialog.getByRole('group', { name: '轮次' });
    await rounds
      .getByRole('option', { name: /冠脉支架/ })
      .first()
      .waitFor();
    await dialog.getByRole('group', { name: '公告' }).getByRole('option').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await keepPicture(page, 'search');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rounds\/[0-9a-f-]{36}$/);

    await reopen();
    await page.keyboard.type('第一人民医院');
    const organisations = dialog.getByRole('group', { name: '单位' });
    await organisations.getByRole('option', { name: /查看全部/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    const [second] = await organisations.getByRole('option').nth(1).allInnerTexts();
    await eventually(async () => {
      expect(await dialog.getByRole('option', { selected: true }).innerText()).toBe(second);
    });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/identity\/organisations\?q=/);
    await page.getByRole('table').waitFor();

    await reopen();
    await page.keyboard.type('mldr');
    await dialog.getByRole('option', { name: '目录导入' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '目录导入' }).waitFor();
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('鼠标打开一个单位，详情随之打开；没有结果时说明', async () => {
    const { page, context } = await stage.signIn('jiacai.shi', { language: 'en' });
    await page.getByRole('button', { name: /Ctrl K/ }).click();
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.fill('没有这样的名字');
    await page.getByText('0 found').waitFor();
    await field.fill('示范东市儿童医院');
    await page.getByRole('option').first().click();
    await page.waitForURL(/organisations\?open=/);
    await page.locator('.ant-drawer').getByText('示范东市儿童医院（示范）').first().waitFor();
    await context.close();
  });
});
