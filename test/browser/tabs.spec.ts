import type { Locator, Page } from 'playwright-core';

import { accessibilityFindings, describeInBrowser, eventually, openStage, type Stage } from './support.js';

describeInBrowser('页签', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  const tabs = (page: Page) => page.getByRole('navigation', { name: '已打开的页面' });
  const names = (page: Page) => tabs(page).getByRole('link').allInnerTexts();
  const openAll = async (page: Page) => {
    for (const name of ['轮次库', '单位管理', '编码核对']) {
      await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
  };

  /** Goes down a menu until the item has the focus: a menu takes its keys some frames after it is seen. */
  const walkTo = (page: Page, item: Locator) =>
    eventually(async () => {
      await page.keyboard.press('ArrowDown');
      expect(await item.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(
        true,
      );
    });

  it('用键盘刷新、关闭、关闭其他、全部关闭', async () => {
    const { page, context, troubles } = await stage.signIn('jingban');
    await openAll(page);
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台', '轮次库', '单位管理', '编码核对']);
    });

    await tabs(page).getByRole('link', { name: '单位管理' }).focus();
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu').filter({ visible: true });
    await menu.getByRole('menuitem', { name: '刷新' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const read = page.waitForResponse((answer) => answer.url().includes('/api/v1/organisations?'));
    await page.keyboard.press('Enter');
    await read;
    await page.getByRole('heading', { level: 1, name: '单位管理' }).waitFor();

    await tabs(page).getByRole('link', { name: '编码核对' }).focus();
    await page.keyboard.press('Delete');
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台', '轮次库', '单位管理']);
    });

    await page.getByRole('button', { name: '页签操作' }).focus();
    await page.keyboard.press('Enter');
    await menu.getByRole('menuitem', { name: '关闭其他' }).waitFor();
    await walkTo(page, menu.getByRole('menuitem', { name: '关闭其他' }));
    await page.keyboard.press('Enter');
    await tabs(page).getByRole('link', { name: '轮次库' }).waitFor({ state: 'detached' });
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台', '单位管理']);
    });

    await page.getByRole('button', { name: '页签操作' }).click();
    await menu.getByRole('menuitem', { name: '全部关闭' }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台']);
    });
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('右键菜单关闭其他页签，标题在重新载入和切换语言后仍在', async () => {
    const { page, context } = await stage.signIn('jingban');
    await openAll(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '编码核对' }).waitFor();
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台', '轮次库', '单位管理', '编码核对']);
    });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Code checker' }).waitFor();
    const english = page.getByRole('navigation', { name: 'Open pages' }).getByRole('link');
    expect((await english.allInnerTexts()).join()).not.toMatch(/\p{Script=Han}/u);
    await page.getByRole('button', { name: '中文' }).click();

    await tabs(page).getByRole('link', { name: '轮次库' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '关闭其他' }).click();
    await page.getByRole('heading', { level: 1, name: '轮次库' }).waitFor();
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台', '轮次库']);
    });
    await context.close();
  });

  it('有未保存内容的页面先询问，选择留下时页签仍在', async () => {
    const { page, context } = await stage.signIn('jingban');
    await page.goto('/catalogue/products/new');
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByLabel(/^通用名/).fill('示范片');
    await page.getByRole('button', { name: `关闭 ${title}` }).click();
    await page.getByRole('button', { name: '继续填写' }).click();
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台', title]);
    });
    await page.getByRole('button', { name: `关闭 ${title}` }).click();
    await page.getByRole('button', { name: '离开' }).click();
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
    await eventually(async () => {
      expect(await names(page)).toEqual(['工作台']);
    });
    await context.close();
  });
});
