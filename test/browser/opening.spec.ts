import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

import {
  ceremonyHash,
  ceremonyRecord,
  fromBase64url,
  officerKeys,
  type OfficerKeys,
  readOpeningRecord,
  signCeremony,
  verifyOpening,
} from '#sealing';

import { launchBrowser, openContext } from '../support/browser.js';
import { codeOf, databaseNow } from '../support/people.js';
import {
  announced,
  bidBody,
  ceremonyOf,
  closeDue,
  drafted,
  keyBody,
  type MadeTender,
  office,
  opened,
  releasesOf,
  reviewer,
  submit,
  versionOf,
} from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both } from './desk.js';
import { describeInBrowser, downloaded, eventually, keepPicture } from './support.js';

const HOUR = 3_600_000;
/** More bids than a page of envelopes holds, or a batch of shares. */
const CROWD = 101;
const at = (ms: number): string => new Date(ms).toISOString();

/** An officer at their own computer: what the browser sent, and every random number it drew. */
interface Desk {
  readonly who: Somebody;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly sent: string[];
  readonly drawn: number[][];
  code: string;
}

describeInBrowser('密钥仪式与开标：开标人员在浏览器内办理', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let tender: Omit<MadeTender, 'keys' | 'codes'>;
  let deadline: number;
  let desks: readonly [Desk, Desk, Desk];
  let restricted: MadeTender;
  let voided: MadeTender;
  let crowded: MadeTender;
  let unnamed: Omit<MadeTender, 'keys' | 'codes'>;
  const others = new Map<number, OfficerKeys>();

  beforeAll(async () => {
    world = await buildWorld();
    restricted = await opened(world, { bids: 1, visibility: 'winning' });
    voided = await announced(world);
    await world.made(reviewer(world), {
      method: 'POST',
      url: `/api/v1/tenders/${voided.id}/voidance`,
      body: { reason: '两名监督人均无法到场' },
    });
    unnamed = await drafted(world);
    await callByNames(world, unnamed);
    deadline = (await databaseNow(world.test.database)).getTime() + 2 * HOUR;
    const times = {
      priceOpensAt: '2026-01-01T00:00:00.000Z',
      priceDeadline: at(deadline),
      openingFrom: at(deadline + HOUR / 2),
    };
    crowded = await announced(world, { companies: CROWD, times });
    for (const company of crowded.bidders.values()) await submit(world, company, crowded.id);
    tender = await drafted(world, { times });
    const { port } = world.test.app.getHttpServer().address() as { port: number };
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
    // A supervisor and two officers at their desks; another supervisor and a third officer work by interface.
    desks = [await sitDown(0), await sitDown(2), await sitDown(3)];
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  async function sitDown(i: number): Promise<Desk> {
    const who = officer(i);
    const context = await openContext(browser, address, 1280);
    context.setDefaultTimeout(20_000);
    await context.addCookies([cookieOf(who, address)]);
    const drawn: number[][] = [];
    await context.exposeFunction('keepRandom', (bytes: number[]) => void drawn.push(bytes));
    await context.addInitScript(copyRandom);
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('request', (request: Request) => {
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    });
    return { who, context, page, sent, drawn, code: '' };
  }

  const officer = (i: number): Somebody => {
    const found = tender.officers[i];
    if (!found) throw new Error(`no officer ${i}`);
    return found;
  };

  const moveClock = async (ms: number): Promise<void> => {
    await world.test.database.setClock(at(ms));
    for (const { page } of desks) await page.clock.setSystemTime(ms);
  };

  it('列出本人的轮次和待办事项，由此进入密钥仪式', async () => {
    const [, { page }] = desks;
    await page.goto('/opening');
    const row = page.getByRole('table', { name: '开标室' }).locator('tbody tr').first();
    await row.getByText('待您生成并登记密钥').waitFor();
    expect(await both(page, 'opening-list')).toEqual([]);
    await row.getByRole('button').first().click();
    await page.getByRole('heading', { name: '生成本轮次密钥' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/opening/${tender.id}`);
    expect(await both(page, 'opening-ceremony-start')).toEqual([]);
  });

  it('在本机生成密钥，开标码只显示一次；回填错误时不发出任何请求', async () => {
    const [, desk] = desks;
    const { page, sent } = desk;
    await page.getByRole('button', { name: '生成密钥' }).click();
    desk.code = await readCard(page);
    expect(await both(page, 'opening-code-card')).toEqual([]);
    await printsTheCardAlone(page);
    await page.getByRole('checkbox', { name: /我已打印或抄写/ }).check();
    await page.getByRole('button', { name: '下一步：回填开标码' }).click();
    const before = sent.length;
    for (const [typed, refusal] of [
      ['1234', '28 个字符'],
      [mistyped(desk.code), /校验不符|不能打开/],
      ['0000-0000-0000-0000-0000-0000-008A', /校验不符|不能打开/],
    ] as const) {
      await page.getByRole('textbox', { name: /开标码/ }).fill(typed);
      await page.getByRole('button', { name: '演练并登记密钥' }).click();
      await page.getByText(refusal).waitFor();
    }
    expect(sent.slice(before).filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await both(page, 'opening-type-back')).toEqual([]);
    await page.getByRole('textbox', { name: /开标码/ }).fill(desk.code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('button', { name: '演练并登记密钥' }).click();
    await page.getByRole('heading', { name: '本人密钥' }).waitFor();
    await eventually(async () => {
      expect((await stored(2))[0]).toMatchObject({ enrolled: true, rehearsed: true });
    });
  });

  const stored = (idx: number) =>
    world.test.database.query<{ pk: string; enrolled: boolean; rehearsed: boolean; file: string }>(
      `select pk, enrolled_at is not null as enrolled, rehearsed_at is not null as rehearsed, key_file as file
       from tender.officer where tender_id = $1 and idx = $2`,
      [tender.id, idx],
    );

  it('全部登记后各人所见的校验值相同，核对后用本人密钥签署', async () => {
    for (const desk of [desks[0], desks[2]]) {
      await desk.page.goto(`/opening/${tender.id}`);
      await desk.page.getByRole('button', { name: '生成密钥' }).click();
      desk.code = await readCard(desk.page);
      await desk.page.getByRole('checkbox', { name: /我已打印或抄写/ }).check();
      await desk.page.getByRole('button', { name: '下一步：回填开标码' }).click();
      await desk.page.getByRole('textbox', { name: /开标码/ }).fill(desk.code);
      await desk.page.getByRole('button', { name: '演练并登记密钥' }).click();
      await desk.page.getByRole('heading', { name: '本人密钥' }).waitFor();
    }
    for (const i of [1, 4]) {
      const { keys, body } = await keyBody(world, officer(i), tender);
      others.set(i, keys);
      const url = `/api/v1/tenders/${tender.id}/ceremony/key`;
      await world.made(officer(i), { method: 'POST', url, body });
    }
    const { record } = await ceremonyOf(world, officer(1), tender.id);
    const hash = ceremonyHash(ceremonyRecord(JSON.parse(record))).replace(/(.{4})(?=.)/g, '$1 ');
    for (const { page } of desks) await page.locator('.jc-opening-hash').getByText(hash).waitFor();
    expect(await both(desks[1].page, 'opening-record')).toEqual([]);

    // A code of somebody else is refused on the spot; the record stays unsigned.
    const [, { page, sent }] = desks;
    await page.getByRole('checkbox', { name: /逐组核对校验值/ }).check();
    const before = sent.length;
    await page.getByRole('textbox', { name: /开标码/ }).fill(desks[2].code);
    await page.getByRole('button', { name: '用本人密钥签署' }).click();
    await page.getByText('不能打开此密钥文件').waitFor();
    expect(sent.slice(before).filter((request) => request.startsWith('POST'))).toEqual([]);

    for (const desk of desks) {
      await desk.page.getByRole('checkbox', { name: /逐组核对校验值/ }).check();
      await desk.page.getByRole('textbox', { name: /开标码/ }).fill(desk.code);
      await desk.page.getByRole('button', { name: '用本人密钥签署' }).click();
      await desk.page.getByText('您已签署').waitFor();
    }
    for (const [i, keys] of others) {
      const { own } = await ceremonyOf(world, officer(i), tender.id);
      const { signature } = await signCeremony(ceremonyRecord(JSON.parse(record)), own.label, keys);
      const url = `/api/v1/tenders/${tender.id}/ceremony/signature`;
      await world.made(officer(i), { method: 'POST', url, body: { signature } });
    }
    // The page learns of it by itself.
    await page.getByText('密钥仪式已完成，全部开标人员均已签署').waitFor();
    expect(await both(page, 'opening-ceremony-complete')).toEqual([]);
  });

  it('发布后核验密钥，各人的核验情况可见，倒计时按服务器时钟', async () => {
    await world.made(office(world), {
      method: 'POST',
      url: `/api/v1/tenders/${tender.id}/proposal`,
      headers: { 'if-match': await versionOf(world, tender.id) },
    });
    await world.made(reviewer(world), {
      method: 'POST',
      url: `/api/v1/tenders/${tender.id}/announcement`,
      body: { decision: 'announce', opinion: '核对无误，同意发布。' },
    });
    const [, { page, code }] = desks;
    await page.reload();
    await page.getByRole('heading', { name: '截标倒计时' }).waitFor();
    await page.getByText('未核验密钥').first().waitFor();
    await page.getByRole('textbox', { name: /开标码/ }).fill(code);
    await page.getByRole('button', { name: '核验密钥', exact: true }).click();
    // The code is dropped when the act is over.
    await eventually(async () => {
      expect(await page.getByRole('textbox', { name: /开标码/ }).inputValue()).toBe('');
      expect(await page.getByRole('button', { name: '核验密钥', exact: true }).isDisabled()).toBe(true);
    });
    await page.getByText('最近一次核验成功').waitFor();
    const checks = await world.test.database.query<{ n: number }>(
      `select count(*)::int as n from audit.entry where body like '%tender.key-rehearsed%' and body like '%' || $1 || '%'`,
      [desks[1].who.id],
    );
    expect(checks).toEqual([{ n: 2 }]);
    expect(await both(page, 'opening-announced')).toEqual([]);
  });

  it('截标后显示份数和截标根；开标码错误、本机时钟早于截止时不提交份额', async () => {
    const [first, second, third, fourth] = [...tender.bidders.values()];
    if (!first || !second || !third || !fourth) throw new Error('too few bidders');
    await submit(world, first, tender.id, () => '9.99');
    await submit(world, first, tender.id, () => '1.23');
    await submit(world, second, tender.id, () => '1.45');
    await submitUnreadable(third);
    const withdrawn = await submit(world, fourth, tender.id, () => '1.11');
    await world.made(fourth, {
      method: 'POST',
      url: `/api/v1/tenders/${tender.id}/bids/${withdrawn.id}/withdrawal`,
    });
    await world.test.database.setClock(at(deadline + 1_000));
    expect(await closeDue(world)).toBe(2);

    const [, { page, code, sent }] = desks;
    await page.reload();
    await page.getByRole('heading', { name: '提交本人份额' }).waitFor();
    const closing = page.getByRole('region', { name: '截标公示' });
    await eventually(async () => {
      expect((await closing.innerText()).replace(/\s+/g, ' ')).toMatch(/3 份有效投标/);
    });
    const before = sent.length;
    await give(page, desks[2].code);
    await page.getByText('不能打开此密钥文件').waitFor();
    expect(sent.slice(before).filter((request) => /envelopes|POST/.test(request))).toEqual([]);
    // The clock of this computer is two hours behind the platform's: it might be the platform that is wrong.
    await give(page, code);
    await page.getByText('按本机时钟，投标载明的截止时间尚未到').waitFor();
    expect(sent.slice(before).filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await sharesGiven()).toBe(0);
    expect(await both(page, 'opening-clock-refused')).toEqual([]);
  });

  async function submitUnreadable(company: Somebody): Promise<void> {
    const body = await bidBody(world, company, tender.id);
    const sealed = fromBase64url(body.sealed) ?? new Uint8Array();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    await world.made(company, {
      method: 'POST',
      url: `/api/v1/tenders/${tender.id}/bids`,
      body: { ...body, sealed: Buffer.from(sealed).toString('base64url') },
    });
  }

  const sharesGiven = async (): Promise<number> => {
    const [row] = await world.test.database.query<{ n: number }>(
      'select count(*)::int as n from tender.share where tender_id = $1',
      [tender.id],
    );
    return row?.n ?? -1;
  };

  it('二次验证后逐份提交，人数不足、没有监督人时不能开标，并说明尚缺什么', async () => {
    await moveClock(deadline + 2_000);
    for (const desk of [desks[1], desks[2]]) {
      await desk.page.goto(`/opening/${tender.id}`);
      await give(desk.page, desk.code);
      await stepUp(desk);
      await desk.page.getByText('您已为全部 3 份有效投标提交份额').waitFor();
    }
    const [, { page }] = desks;
    const answers = page.getByRole('table', { name: '逐份答复' });
    await eventually(async () => {
      expect(await answers.getByText('已受理').count()).toBe(3);
    });
    expect(await sharesGiven()).toBe(6);
    await page.getByText('还差 1 人，其中须有监督人').waitFor();
    const open = page.getByRole('button', { name: '开标', exact: true });
    expect(await open.isDisabled()).toBe(true);
    await page.getByText('尚缺：足够人数的份额、监督人的份额、开标时间').waitFor();
    expect(await both(page, 'opening-below-quorum')).toEqual([]);

    const third = await freshSession(officer(4));
    const keys = others.get(4);
    if (!keys) throw new Error('no keys');
    await world.made(third, {
      method: 'POST',
      url: `/api/v1/tenders/${tender.id}/shares`,
      body: { releases: await releasesOf(world, third, tender.id, keys) },
    });
    await page.getByText('人数已够，还差一名监督人').waitFor();
    await page.getByText('尚缺：监督人的份额、开标时间').waitFor();
    expect(await open.isDisabled()).toBe(true);
    await world.test.database.setClock(at(deadline + HOUR));
    const early = await world.send(await freshSession(officer(4)), {
      method: 'POST',
      url: `/api/v1/tenders/${tender.id}/opening`,
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'opening-not-ready' } });
    await world.test.database.setClock(at(deadline + 2_000));
  });

  it('投标很多时分页取回、分批提交，进度和逐份答复齐全', async () => {
    const [, { page, sent }] = desks;
    await page.goto(`/opening/${crowded.id}`);
    const before = sent.length;
    await give(page, crowded.codes[2] ?? '');
    await page.getByText(`您已为全部 ${CROWD} 份有效投标提交份额`).waitFor();
    await eventually(async () => {
      const progress = page.getByRole('list', { name: '提交份额的过程' });
      expect(await progress.getByText(`${CROWD} / ${CROWD}`).count()).toBe(4);
      expect(await page.getByRole('table', { name: '逐份答复' }).getByText('已受理').count()).toBe(CROWD);
    });
    const posts = sent.slice(before).filter((request) => request.startsWith('POST'));
    expect(posts.map((request) => request.match(/"signature"/g)?.length)).toEqual([100, 1]);
    // What was given is given: looking again finds nothing to do.
    await page.reload();
    await page.getByText(`您已为全部 ${CROWD} 份有效投标提交份额`).waitFor();
    await page.goto(`/opening/${tender.id}`);
    await page.getByText('人数已够，还差一名监督人').waitFor();
  });

  const freshSession = async (who: Somebody): Promise<Somebody> => ({
    ...who,
    cookie: (await world.newSession(who.id)).cookie,
  });

  it('监督人提交后份额齐备；开标时间到后任何一名开标人员开标', async () => {
    const [supervisor, { page }] = desks;
    await supervisor.page.goto(`/opening/${tender.id}`);
    await give(supervisor.page, supervisor.code);
    await stepUp(supervisor);
    await supervisor.page.getByText('您已为全部 3 份有效投标提交份额').waitFor();
    await page.getByText('份额已齐').waitFor();
    await page.getByText('尚缺：开标时间').waitFor();
    expect(await both(page, 'opening-complete')).toEqual([]);

    await moveClock(deadline + HOUR);
    await page.reload();
    await page.getByText('条件已满足，可以开标').waitFor();
    await page.getByRole('button', { name: '开标', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('要么全部开启').or(dialog.getByText('全部有效投标同时开启')).waitFor();
    await dialog.locator('input[autocomplete=one-time-code]').fill(await totp(desks[1].who));
    await keepPicture(page, 'opening-dialog-1280');
    await dialog.getByRole('button', { name: '开标', exact: true }).click();
    await page.getByRole('heading', { name: '开标结果' }).waitFor();
    await page.getByText('1.23').first().waitFor();
    expect(await both(page, 'opening-opened')).toEqual([]);
    // Everyone else in the room sees it without doing anything.
    await supervisor.page.getByRole('heading', { name: '开标结果' }).waitFor();
  });

  it('无法开启的投标列明企业和原因；被替换、撤回的报价没有开启', async () => {
    const [, { page }] = desks;
    const minutes = page.getByRole('table', { name: '开标纪要' });
    await minutes.getByText('无法开启，无效投标').waitFor();
    await minutes.getByText('密文无法用承诺的密钥解开').waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('1.45');
    expect(said).not.toContain('9.99');
    expect(said).not.toContain('1.11');
  });

  it('下载的开标记录通过离线核验，PDF 可下载', async () => {
    const [, { page }] = desks;
    const record = await downloaded(page, () =>
      page.getByRole('button', { name: '开标记录（JSON）' }).click(),
    );
    const { platformKey } = await world.made<{ platformKey: string }>(undefined, {
      method: 'GET',
      url: `/api/v1/public/tenders/${tender.id}`,
    });
    const read = readOpeningRecord(record.bytes.toString('utf8'), platformKey);
    expect(await verifyOpening(read)).toMatchObject({ bids: 3, plain: 2, faults: [] });
    const pdf = await downloaded(page, () => page.getByRole('button', { name: '开标记录（PDF）' }).click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('投影显示只留开标室，字号放大，按 Esc 退出', async () => {
    const [, { page }] = desks;
    await page.getByRole('button', { name: '投影显示' }).click();
    await eventually(async () => {
      expect(await page.locator('.jc-menu').isVisible()).toBe(false);
    });
    const price = page.locator('.jc-opening-price').first();
    expect(await price.evaluate((element) => getComputedStyle(element).fontSize)).toBe('44px');
    expect(await both(page, 'opening-projected')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.jc-menu').waitFor();
  });

  it('英文界面完整', async () => {
    const [, { page }] = desks;
    await page.evaluate(() => localStorage.setItem('jicai.language', 'en'));
    for (const [path, heading, name] of [
      [`/opening/${tender.id}`, 'Result of the opening', 'opening-opened-english'],
      ['/opening', 'Opening room', 'opening-list-english'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      expect(await both(page, name)).toEqual([]);
      expect(await page.locator('main').innerText()).not.toMatch(/undefined|\{\{/);
    }
    await page.evaluate(() => localStorage.setItem('jicai.language', 'zh-CN'));
  });

  it('种子和开标码从未离开浏览器，也不在浏览器存储中', async () => {
    const index = [0, 2, 3];
    for (const [i, { page, sent, drawn, code }] of desks.entries()) {
      const [row] = await stored(index[i] ?? 0);
      const seed = await seedOf(drawn, row?.pk ?? '');
      const letters = code.replaceAll('-', '');
      const secrets = [
        code,
        letters,
        code.toLowerCase(),
        letters.toLowerCase(),
        seed.toString('base64url'),
        seed.toString('base64').replace(/=+$/, ''),
        seed.toString('hex'),
        seed.join(','),
      ];
      const kept = await page.evaluate(storage);
      const cookies = JSON.stringify(await page.context().cookies());
      expect(sent.some((request) => request.includes('/ceremony/key'))).toBe(true);
      for (const text of [...sent, kept, cookies])
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  it('价格不全部公开的轮次：开标室不显示报价，完整记录仅供审计', async () => {
    const [, { page }] = desks;
    await page.goto(`/opening/${restricted.id}`);
    await page.getByText('开标室不显示报价').waitFor();
    await page.getByText('完整开标记录仅供审计人员下载').waitFor();
    expect(await page.locator('.jc-opening-price').count()).toBe(0);
    expect(await both(page, 'opening-restricted')).toEqual([]);
  });

  it('作废的轮次说明原因和密钥的去向；非本轮次开标人员只能查看', async () => {
    const [, { page }] = desks;
    await page.goto(`/opening/${voided.id}`);
    await page.getByText('两名监督人均无法到场').waitFor();
    expect(await both(page, 'opening-void')).toEqual([]);
    const context = await openContext(browser, address, 1280);
    await context.addCookies([cookieOf(world.person('opening-officer'), address)]);
    const stranger = await context.newPage();
    await stranger.goto(`/opening/${unnamed.id}`);
    await stranger.getByText('您不是本轮次的开标人或监督人').waitFor();
    expect(await stranger.getByRole('button', { name: '生成密钥' }).count()).toBe(0);
    await context.close();
  });

  const totp = async ({ totpSeed }: Somebody): Promise<string> =>
    codeOf(totpSeed ?? '', await databaseNow(world.test.database));

  /** The dialog that asks for the second factor in the middle of the act. */
  const stepUp = async ({ page, who }: Desk): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[autocomplete=one-time-code]').fill(await totp(who));
    await dialog.getByRole('button', { name: /验\s?证|确\s?认/ }).click();
  };
});

/** Reads the code off the card, as a person does with a pencil. */
async function readCard(page: Page): Promise<string> {
  const groups = page.locator('.jc-code-card-code > span');
  await groups.first().waitFor();
  const code = (await groups.allInnerTexts()).join('-');
  expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
  return code;
}

/** What a press on the button would put on paper: the card, and nothing else of the page. */
async function printsTheCardAlone(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    window.print = () => {
      const seen = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body).visibility;
      Object.assign(window, {
        printed: ['.jc-code-card', '.jc-page-title', '.jc-opening-officer'].map(seen),
      });
    };
  });
  await page.getByRole('button', { name: '打印开标码卡' }).click();
  const printed = await page.evaluate(() => (window as unknown as { printed: string[] }).printed);
  expect(printed).toEqual(['visible', 'hidden', 'hidden']);
  await page.evaluate(() => {
    document.documentElement.dataset['print'] = 'code-card';
  });
  await keepPicture(page, 'opening-code-card-print');
  await page.evaluate(() => {
    delete document.documentElement.dataset['print'];
  });
  await page.emulateMedia({ media: 'screen' });
}

const mistyped = (code: string): string => code.replace(/^./, (letter) => (letter === '2' ? '3' : '2'));

async function give(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: /开标码/ }).fill(code);
  await page.getByRole('button', { name: '核对并提交份额' }).click();
}

const cookieOf = ({ cookie }: Somebody, url: string) => {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
};

/** Runs in the page before its scripts: gives the test a copy of every random number, so that it knows the seed. */
function copyRandom(): void {
  const draw = crypto.getRandomValues.bind(crypto);
  const { keepRandom } = globalThis as unknown as { keepRandom: (bytes: number[]) => void };
  crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    draw(array as unknown as Uint8Array<ArrayBuffer>);
    if (array instanceof Uint8Array) keepRandom([...array]);
    return array;
  };
}

/** The seed among the random numbers of a page: the one whose keys were enrolled. */
async function seedOf(drawn: readonly number[][], pk: string): Promise<Buffer> {
  for (const bytes of drawn.filter(({ length }) => length === 32)) {
    const seed = Uint8Array.from(bytes);
    if ((await officerKeys(seed)).pk === pk) return Buffer.from(bytes);
  }
  throw new Error('the seed was drawn elsewhere');
}

/** Everything that the browser keeps for the page. */
async function storage(): Promise<string> {
  const databases = await indexedDB.databases();
  return JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    databases,
    document.cookie,
    location.href,
  ]);
}

const NAMES = ['何立群', '许景行', '周静', '陆思远', '沈亦安'];

/** People and bodies under names as they are on a real card, for whoever looks at the pictures. */
async function callByNames({ test }: World, { officers, bidders }: Pick<MadeTender, 'officers' | 'bidders'>) {
  for (const [i, { id, orgId, role }] of officers.entries()) {
    const body = role === 'supervisor' ? '示范省医疗保障局' : '示范省集中采购中心';
    await test.database.query('update identity.account set display_name = $2 where id = $1', [id, NAMES[i]]);
    await test.database.query('update identity.organisation set name = $2 where id = $1', [orgId, body]);
  }
  for (const [i, { orgId }] of [...bidders.values()].entries())
    await test.database.query('update identity.organisation set name = $2 where id = $1', [
      orgId,
      `${'甲乙丙丁戊'.charAt(i)}制药（示范）`,
    ]);
}
