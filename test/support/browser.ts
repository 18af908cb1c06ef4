import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is on this machine; undefined when there is none. */
export const chromiumPath = (): string | undefined =>
  PLACES.find((place) => place !== undefined && existsSync(place));

/** `describe` when Chromium is here; otherwise the suite is skipped and says why. */
export const describeInBrowser: jest.Describe = chromiumPath() ? describe : skipped();

function skipped(): jest.Describe {
  console.warn('Chromium was not found: the browser tests are skipped. Install it, or set CHROMIUM_PATH.');
  return describe.skip;
}

/** Chromium without any traffic of its own, so that it runs on a closed network. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath() ?? '',
    // The language of native date fields is the browser's own, not the profile's.
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
    args: [
      '--lang=zh-CN',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A fresh profile in Chinese at the given width, with time zone UTC+8; outside addresses are refused and reported. */
export async function openContext(browser: Browser, baseURL: string, width = 1440): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.route(
    (url) => url.origin !== new URL(baseURL).origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => route.abort(),
  );
  return context;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** For so long may a finding be of something passing: a button at work, colours on their way. */
const PASSING_MS = 5_000;

/**
 * What axe finds wrong with the page: serious and critical findings, one line each. A page is read again until nothing
 * is found or the time of passing states is over, so that only what stays counts.
 */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script tag: the content security policy stays as it is.
  await page.evaluate(AXE);
  const end = Date.now() + PASSING_MS;
  for (;;) {
    const found = await seriousFindings(page);
    if (found.length === 0 || Date.now() > end) return found;
    await sleep(200);
  }
}

async function seriousFindings(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: AxeRunner }).axe;
    const { violations } = await axe.run({ include: [['html']] }, { resultTypes: ['violations'] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      targets: nodes.map((node) => node.target.join(' ')),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, targets }) => `${id} (${impact ?? ''}): ${targets.slice(0, 5).join(' | ')}`);
}

interface AxeRunner {
  run(
    context: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; impact: string | null; nodes: { target: string[] }[] }[] }>;
}

/** Asserts again until it holds, for up to ten seconds: a page is drawn some frames after what changed it. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;)
    try {
      await assertion();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(50);
    }
}

/** Keeps a picture when JICAI_SCREENSHOTS names a folder. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['JICAI_SCREENSHOTS'];
  if (!folder) return;
  const file = join(folder, `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
}
