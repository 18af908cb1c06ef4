import type { Browser, BrowserContext, Page } from 'playwright-core';

import { openContext } from '../support/browser.js';
import type { Somebody } from '../support/world.js';
import { accessibilityFindings, keepPicture } from './support.js';

/** A person of the world at a browser of their own. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
}

export async function deskOf(browser: Browser, address: string, { cookie }: Somebody): Promise<Desk> {
  const context = await openContext(browser, address, 1280);
  context.setDefaultTimeout(20_000);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: address }]);
  return { context, page: await context.newPage() };
}

/** Pictures at both widths, and what axe or a page that is too wide would complain of. */
export async function both(page: Page, name: string): Promise<string[]> {
  const findings: string[] = [];
  for (const width of [1920, 1280]) {
    await page.setViewportSize({ width, height: 1000 });
    await keepPicture(page, `${name}-${width}`);
    findings.push(...(await accessibilityFindings(page)));
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) findings.push(`scrolls sideways by ${over} px at ${width}`);
  }
  return findings;
}
