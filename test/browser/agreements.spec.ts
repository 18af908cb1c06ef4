import type { AddressInfo } from 'node:net';

import type { Browser } from 'playwright-core';

import { agreedRound, agreementOffice, agreementsOf, signatory } from '../support/agreements.js';
import { launchBrowser } from '../support/browser.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';
import { both, type Desk, deskOf } from './desk.js';
import { describeInBrowser, downloaded, eventually, keepPicture } from './support.js';

describeInBrowser('购销协议：经办生成并发起，三方签署，公众核验', () => {
  let world: World;
  let browser: Browser;
  let address: string;
  let id = '';
  const at = (who: Somebody): Promise<Desk> => deskOf(browser, address, who);

  beforeAll(async () => {
    world = await buildWorld();
    ({ id } = await agreedRound(world));
    const { port } = world.test.app.getHttpServer().address() as AddressInfo;
    address = `http://127.0.0.1:${port}`;
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('由经办生成、发起，三方依次批量签署后生效，副本可核验', async () => {
    const { page } = await at(agreementOffice(world));
    await page.goto(`/rounds/${id}?tab=award`);
    await page.getByRole('link', { name: '轮次协议' }).click();
    await page.getByRole('button', { name: '生成协议' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(/^起始日/).fill('2026-12-01');
    await form.getByLabel(/^截止日/).fill('2028-12-31');
    await form.getByRole('button', { name: /^生\s?成$/ }).click();
    await page.getByText('生成 2 份').waitFor();
    await page.getByText('待委托配送企业').first().waitFor();
    await page.getByRole('button', { name: '发起签订' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发起签订' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await eventually(async () => {
      expect(await page.getByText('已签 0，未签 2').count()).toBe(3);
    });
    expect(await both(page, 'agreements-office')).toEqual([]);

    for (const kind of ['manufacturer', 'distributor'] as const) {
      const party = await at(await signatory(world, kind));
      await party.page.goto('/agreements');
      await party.page.getByRole('button', { name: '签署全部待签' }).click();
      await signIn(party);
      await party.page.getByText('已签署 2 份').waitFor();
      await party.context.close();
    }
    const hospital = await at(await signatory(world, 'hospital'));
    await hospital.page.goto('/agreements');
    await hospital.page.getByRole('link', { name: /^XY-/ }).click();
    expect(await both(hospital.page, 'agreement')).toEqual([]);
    await hospital.page.getByRole('button', { name: /^签\s?署$/ }).click();
    await signIn(hospital);
    await hospital.page.getByText('已生效').first().waitFor();
    await eventually(async () => {
      expect(await hospital.page.getByRole('row').filter({ hasText: '软件证书' }).count()).toBe(3);
    });
    const pdf = await downloaded(hospital.page, () =>
      hospital.page.getByRole('button', { name: '下载 PDF' }).click(),
    );
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');

    const own = (await agreementsOf(world, id)).find(({ institution }) => institution.startsWith('own'));
    await hospital.page.goto(`/public/agreements?number=${own?.number ?? ''}&digest=${own?.digest ?? ''}`);
    await hospital.page.getByText('属实').waitFor();
    await keepPicture(hospital.page, 'agreement-verified');
    await page.reload();
    await eventually(async () => {
      expect(await page.getByText('已签 1，未签 1').count()).toBe(1);
    });
  }, 120_000);
});

/** The second factor of the session is fresh: the dialog asks for nothing more. */
async function signIn({ page }: Desk): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^签\s?署$/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
