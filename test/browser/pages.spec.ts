import type { Page } from 'playwright-core';

import { portalRoutes } from './routes.js';
import { accessibilityFindings, describeInBrowser, openStage, type Stage, type Visitor } from './support.js';
import { draftCollection } from './demand-draft.js';
import { draftTender } from './tender-draft.js';

/** Who looks at which page; `-` is somebody who is not signed in. What follows `?` is not part of the route. */
const TOURS: Readonly<Record<string, readonly string[]>> = {
  '-': [
    '/sign-in',
    '/public',
    '/public/results',
    '/public/results/:roundId',
    '/public/tenders',
    '/public/register',
    '/public/register/status',
    '/public/audit',
    '/public/agreements',
  ],
  jingban: [
    '/',
    '/messages',
    '/account/password',
    '/account/second-factor',
    '/account/sessions',
    '/account/sign-ins',
    '/help',
    '/alliance/results',
    '/renewals',
    '/tenders',
    '/tenders/new',
    '/tenders/:tenderId',
    '/tenders/:tenderId/simulation',
    '/tenders/:tenderId?step=package',
    '/tenders/:tenderId?step=documents',
    '/tenders/:tenderId?step=officers',
    '/tenders/:tenderId?step=ceremony',
    '/tenders/:tenderId?step=proposal',
    '/tenders/:tenderId?step=announcement',
    '/tenders/:tenderId?step=changes',
    '/tenders/:tenderId?step=closing',
    '/tenders/:tenderId?step=experts',
    '/tenders/:tenderId?step=opening',
    '/tenders/:tenderId/package',
    '/demand',
    '/demand/new',
    '/demand/:draftId',
    '/demand/:draftId?tab=products',
    '/demand/:draftId?tab=institutions',
    '/demand/:draftId?tab=imports',
    '/demand/:collectionId',
    '/demand/:collectionId?tab=institutions',
    '/demand/:frozenId',
    '/demand/:frozenId?tab=totals',
    '/demand/:frozenId?tab=about',
    '/demand/:frozenId?tab=editions',
    '/demand/reports/:reportId',
    '/rounds',
    '/rounds/import',
    '/rounds/:roundId',
    '/rounds/:roundId?tab=lines',
    '/rounds/:roundId?tab=awards',
    '/rounds/:roundId?tab=areas',
    '/rounds/:roundId?tab=allocations',
    '/rounds/:roundId?tab=simulation',
    '/rounds/:roundId?tab=publication',
    '/rounds/:roundId?tab=award',
    '/rounds/:roundId?tab=source',
    '/rounds/:roundId/agreements',
    '/agreements',
    '/catalogue/products',
    '/catalogue/products/new',
    '/catalogue/products/:productId/edit',
    '/catalogue/imports',
    '/catalogue/codes',
    '/catalogue/conversion',
    '/experts',
    '/identity/organisations',
    '/identity/letters',
    '/identity/restrictions',
    '/identity/appointments',
  ],
  shenhe: ['/identity/registrations'],
  kaibiao: ['/opening'],
  qiye: ['/bids', '/supply-areas'],
  yiyuan: ['/demand/own', '/agreed-volumes', '/agreed-volumes/adjustments'],
  zhuanjia: ['/expert-reviews'],
  'jiacai.shi': ['/demand/reviews'],
  weishengyuan: ['/account/keys', '/identity/own', '/identity/members', '/identity/accounts'],
  shenji: [
    '/identity/matrix',
    '/audit/entries',
    '/audit/checkpoints',
    '/audit/exports',
    '/admin/rules',
    '/admin/calendar',
  ],
  xitong: ['/admin/jobs', '/admin/health'],
};

/** Pages of live tenders, reports and choices of areas, which the demonstration does not have: bids, opening, demand and awards.spec.ts look at them. */
const ELSEWHERE = new Set([
  '/bids/:tenderId',
  '/public/tenders/:tenderId',
  '/opening/:tenderId',
  '/demand/own/:reportId',
  '/expert-reviews/:seatId',
  '/demand/reviews/:reportId',
  '/supply-areas/:roundId',
  '/agreements/:agreementId',
]);

const LANGUAGES = ['zh-CN', 'en'] as const;
const WIDTHS = [1280, 1920] as const;

describeInBrowser('every page of the portal', () => {
  let stage: Stage;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    stage = await openStage();
    const one = async (sql: string): Promise<string> =>
      (await stage.database.query<{ id: string }>(sql))[0]?.id ?? '';
    ids = {
      ':roundId': await one(
        `select r.id from rounds.round r order by (select count(*) from rounds.round_product p where p.round_id = r.id) desc limit 1`,
      ),
      ':draftId': await draftCollection(stage, 'BL-1'),
      ':reportId': await one(`select id from demand.report where state = 'accepted' order by id limit 1`),
      ':frozenId': await one(`select id from demand.collection where state = 'frozen' limit 1`),
      ':collectionId': await draftCollection(stage, 'BL-2', 'begun'),
      ':tenderId': await draftTender(stage),
      ':productId': await one('select id from catalogue.product order by id limit 1'),
    };
  }, 180_000);
  afterAll(() => stage.close());

  it('is on the tour', () => {
    const visited = new Set(Object.values(TOURS).flatMap((paths) => paths.map((path) => path.split('?')[0])));
    const routes = portalRoutes();
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !visited.has(route) && !ELSEWHERE.has(route))).toEqual([]);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(Object.keys(TOURS))(
      'has a title, one heading, no fault, and nothing that axe finds serious, for %s',
      async (username) => {
        const options = { language, width: WIDTHS[0] };
        const enter = () => (username === '-' ? stage.visit(options) : stage.signIn(username, options));
        const paths = (TOURS[username] ?? []).map((path) => fill(path, ids));
        // Two visitors share the tour, as most machines have two cores.
        const middle = Math.ceil(paths.length / 2);
        const visitors = [await enter(), await enter()] as const;
        const findings = await Promise.all([
          inspect(visitors[0], paths.slice(0, middle), language),
          inspect(visitors[1], paths.slice(middle), language),
        ]);
        expect(findings.flat()).toEqual([]);
      },
      240_000,
    );
  });
});

const fill = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replace(/:\w+/g, (name) => ids[name] ?? name);

/** Rules of accessibility see the same page at both widths in both languages: the everyday size looks at the wide one in Chinese alone. */
const isLookedThrough = (width: number, language: string): boolean =>
  process.env['JICAI_FULL'] === '1' || width === WIDTHS[0] || language === 'zh-CN';

/** Opens each page at both widths and says everything that is wrong with it. */
async function inspect(
  { page, context, troubles }: Visitor,
  paths: readonly string[],
  language: string,
): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await settled(page);
    const say = (found: readonly string[], where: string) =>
      findings.push(...found.map((text) => `${path} ${where}: ${text}`));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      say(await layoutFindings(page, language), String(width));
      if (isLookedThrough(width, language)) say(await accessibilityFindings(page), String(width));
    }
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    say(troubles.splice(0), 'console');
  }
  await context.close();
  return findings;
}

/** A page has settled when its heading and data stand on it and no skeleton is left. Pages that look again are never quiet. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 4_000 }).catch(() => undefined);
  await page.locator('.jc-skeleton').first().waitFor({ state: 'detached' });
}

/** Labels nearer than this stand in one line. */
const LINE = 20;

async function layoutFindings(page: Page, language: string): Promise<string[]> {
  const found = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    lang: document.documentElement.lang,
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    text: document.body.innerText,
    labels: [...document.querySelectorAll('.jc-search .jc-field-label')].map((label) =>
      Math.round(label.getBoundingClientRect().top),
    ),
    undated:
      document.querySelector('.jc-figures, .jc-pager, .jc-grid') !== null &&
      !document.querySelector('.jc-as-of'),
    tabHidden: [...document.querySelectorAll('.jc-tab-on')].some((tab) => {
      const [at, line] = [tab.getBoundingClientRect(), tab.closest('nav')?.getBoundingClientRect()];
      return line !== undefined && (at.left < line.left - 1 || at.right > line.right + 1);
    }),
  }));
  const keys =
    found.text.match(/\b[a-z]+[A-Z]?\w*\.[a-z]\w*\.[a-z]\w*\b(?!\.(?:com|cn|org))|\{\{\w+\}\}/g) ?? [];
  return [
    ...(found.title.includes('·') ? [] : [`the window is called “${found.title}”`]),
    ...(found.headings === 1 ? [] : [`${found.headings} main headings`]),
    ...(found.lang === language ? [] : [`the document says it is in “${found.lang}”`]),
    ...(found.over <= 0 ? [] : [`scrolls sideways by ${found.over} px`]),
    ...(found.labels.some((top) => found.labels.some((other) => other > top && other - top < LINE))
      ? [`labels of one line at ${found.labels.join(', ')} px`]
      : []),
    ...(found.undated ? ['shows figures without saying of when they are'] : []),
    ...(found.tabHidden ? ['the tab of the page is out of sight'] : []),
    ...(/页面不存在|没有权限|页面未能显示|Page not found|No permission/.test(found.text)
      ? ['did not open']
      : []),
    ...keys.map((key) => `untranslated text ${key}`),
  ];
}
