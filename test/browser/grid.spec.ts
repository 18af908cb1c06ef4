import { describeInBrowser, openStage, type Stage, type Visitor } from './support.js';

const VARIETIES = 500;
const BIDDERS = 60;
/** Every third bidder bids for a variety, so that the grid has 10,000 bids. */
const BIDS_EACH = BIDDERS / 3;
const CELLS_MAX = 3_000;

const padded = (n: number): string => String(n).padStart(3, '0');
const productsOf = (variety: number) =>
  Array.from({ length: BIDS_EACH }, (_, i) => ({
    variety,
    bidder: i * 3 + (variety % 3),
    price: `${1 + ((variety + i * 7) % 40) / 10}0`.slice(0, 4),
  }));

/** A round of 500 varieties and 60 bidders, as a package. */
function bigPackage(): Record<string, string> {
  const varieties = Array.from({ length: VARIETIES }, (_, n) => n);
  const products = varieties.flatMap(productsOf);
  const id = ({ variety, bidder }: { variety: number; bidder: number }) =>
    `P${padded(variety)}-${padded(bidder)}`;
  return {
    'round.json': JSON.stringify({
      id: 'BIG-500',
      title: '五百个品种的轮次（示范）',
      category: 'drug',
      ruleset: 'national-drug-11',
      parameters: {},
    }),
    'varieties.csv': ['variety_id,name', ...varieties.map((n) => `v${padded(n)},示范品种 ${padded(n)}`)].join(
      '\n',
    ),
    'products.csv': [
      'product_id,variety_id,bidder_id,name,units_per_pack,reported_volume',
      ...products.map((p) => `${id(p)},v${padded(p.variety)},企业${padded(p.bidder)},示范产品,1,1000`),
    ].join('\n'),
    'bids.csv': [
      'product_id,pack_price,submitted_at,accepts_revival',
      ...products.map((p) => `${id(p)},${p.price},2026-10-27T09:00:00+08:00,Y`),
    ].join('\n'),
  };
}

describeInBrowser('很大的评审表', () => {
  let stage: Stage;
  let officer: Visitor;

  beforeAll(async () => {
    stage = await openStage();
    officer = await stage.signIn('jingban');
    const form = new FormData();
    const fields = {
      mode: 'confirm',
      sourceText: '示范',
      confidence: 'made-up',
      visibility: 'all',
    };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    for (const [name, text] of Object.entries(bigPackage())) form.append('file', new Blob([text]), name);
    const cookies = await officer.context.cookies();
    const answer = await fetch(`${stage.url}/api/v1/rounds/imports`, {
      method: 'POST',
      body: form,
      headers: {
        Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        Origin: stage.url,
        'Idempotency-Key': crypto.randomUUID(),
      },
    });
    const body = (await answer.json()) as { imported?: { id: string } };
    if (!body.imported) throw new Error(JSON.stringify(body).slice(0, 500));
    await officer.page.goto(`/rounds/${body.imported.id}`);
    await officer.page.getByRole('grid').waitFor();
  }, 240_000);
  afterAll(() => stage.close());

  const cells = () => officer.page.locator('.jc-grid-cell').count();
  const scrolled = (top: number, left: number) =>
    officer.page.getByRole('grid').evaluate(
      async (grid, to) => {
        grid.scrollTo(to.left * grid.scrollWidth, to.top * grid.scrollHeight);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      },
      { top, left },
    );

  it('滚动全表，页面只保留看得见的单元格', async () => {
    for (const place of [0, 0.1, 0.35, 0.6, 0.85, 1]) {
      await scrolled(place, place);
      const count = await cells();
      expect(count).toBeGreaterThan(20);
      expect(count).toBeLessThan(CELLS_MAX);
    }
  });

  it('滚到最后，最后一个品种与最后一家企业的单元格正确', async () => {
    const { page, troubles } = officer;
    await scrolled(1, 1);
    const row = page.getByRole('row').filter({ hasText: `示范品种 ${padded(VARIETIES - 1)}` });
    await row.waitFor();
    const names = await page.getByRole('columnheader').allInnerTexts();
    const shown = names.map((name) => name.trim()).filter((name) => name.startsWith('企业'));
    const last = productsOf(VARIETIES - 1);
    const prices = Object.fromEntries(last.map(({ bidder, price }) => [`企业${padded(bidder)}`, price]));
    for (const bidder of shown) {
      const column = await page.getByRole('columnheader', { name: bidder }).getAttribute('aria-colindex');
      const text = await row.locator(`[aria-colindex="${column}"]`).innerText();
      expect([bidder, text.includes(prices[bidder] ?? '')]).toEqual([bidder, true]);
      expect([bidder, text.trim() === '']).toEqual([bidder, prices[bidder] === undefined]);
    }
    expect(shown.length).toBeGreaterThan(3);
    expect(troubles).toEqual([]);
  });

  it('键盘从第一格到最后一格', async () => {
    const { page } = officer;
    const grid = page.getByRole('grid');
    await scrolled(0, 0);
    await grid.focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('rowheader', { name: `示范品种 ${padded(VARIETIES - 1)}` }).waitFor();
    const active = await grid.getAttribute('aria-activedescendant');
    expect(active).toMatch(new RegExp(`-${VARIETIES - 1}-${BIDDERS - 1}$`));
  });
});
