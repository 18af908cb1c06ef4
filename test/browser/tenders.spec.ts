import {
  accessibilityFindings,
  describeInBrowser,
  eventually,
  keepPicture,
  openStage,
  type Stage,
} from './support.js';
import { draftTender } from './tender-draft.js';

describeInBrowser('招标轮次', () => {
  let stage: Stage;
  let id = '';
  beforeAll(async () => {
    stage = await openStage();
    id = await draftTender(stage);
  }, 180_000);
  afterAll(() => stage.close());

  it.each([1280, 1920])('列表和详情标明演练，并列出提请发布前尚缺的事项（%s 像素）', async (width) => {
    const { page, context, troubles } = await stage.signIn('jingban', { width });
    await page.goto('/tenders');
    const row = page.getByRole('table', { name: '招标轮次' }).locator('tbody tr').first();
    await row.getByText('演练').waitFor();
    await row.getByText('编制中').waitFor();
    await keepPicture(page, `tenders-list-${width}`);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.goto(`/tenders/${id}`);
    await page.getByRole('heading', { name: '提请发布前尚缺' }).waitFor();
    await eventually(async () => {
      expect(await page.locator('.jc-page-head').innerText()).toContain('演练');
    });
    await page.getByText('尚未指定开标人。').waitFor();
    await keepPicture(page, `tenders-detail-${width}`);
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
