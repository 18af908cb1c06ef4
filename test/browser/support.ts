import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { launchBrowser, openContext } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { databaseNow } from '../support/people.js';

export { accessibilityFindings, describeInBrowser, eventually, keepPicture } from '../support/browser.js';

/** A visitor in a browser: the page, and what went wrong on it so far. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts, and requests that would have left the platform. */
  readonly troubles: string[];
}

/** The platform as `npm start` serves it, with the demonstration province loaded, and a browser in front of it. */
export interface Stage {
  readonly url: string;
  readonly database: TestDatabase;
  /** Where the installation keeps its keys and its demonstration accounts. */
  readonly dataDir: string;
  /** Somebody who is not signed in. */
  visit(options?: { width?: number; language?: 'zh-CN' | 'en' }): Promise<Visitor>;
  /** Somebody of the demonstration province who has signed in on the sign-in page. */
  signIn(username: string, options?: { width?: number; language?: 'zh-CN' | 'en' }): Promise<Visitor>;
  /** A code of the person's authenticator that the server has not seen yet; waits for the next one when it must. */
  freshCode(username: string): Promise<string>;
  /** What opens an officer's key file of the running round, as `jicai demo accounts` prints it. */
  openingCode(username: string): string;
  close(): Promise<void>;
}

interface DemonstrationPerson {
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string | null;
  readonly opening: { readonly code: string } | null;
}

/** Starts the platform on a database of its own. The portal must have been built. */
export async function openStage(): Promise<Stage> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'jicai-browser-'));
  const server = await startServer(database.url, dataDir);
  const { url } = server;
  const people = JSON.parse(
    readFileSync(join(dataDir, 'demonstration-accounts.json'), 'utf8'),
  ) as DemonstrationPerson[];
  const browser = await launchBrowser();
  const desk = new Authenticators(people, () => databaseNow(database));
  return {
    url,
    database,
    dataDir,
    visit: (options) => newVisitor(browser, url, options),
    signIn: (username, options) => signedIn(browser, url, desk, username, options),
    freshCode: (username) => desk.next(username),
    openingCode: (username) => desk.person(username).opening?.code ?? '',
    close: async () => {
      await browser.close();
      server.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const SERVE = pathToFileURL(join(process.cwd(), 'dist/apps/api/src/serve.js')).href;
const SERVER = `
  const { serve } = await import(${JSON.stringify(SERVE)});
  await serve({ root: process.cwd(), demonstration: true, say: console.log });
`;

/** The built server in a process of its own, as in production: large rounds are evaluated in its worker threads. */
async function startServer(databaseUrl: string, dataDir: string): Promise<{ url: string; stop(): void }> {
  // A file rather than --eval, whose flags the worker threads would inherit.
  const script = join(dataDir, 'serve.mjs');
  writeFileSync(script, SERVER);
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      PORT: '0',
      JICAI_RATE_LIMIT: '1000000',
      JICAI_REGISTRATION_LIMIT: '1000000',
    },
  });
  let said = '';
  const url = await new Promise<string>((ready, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /ready: (http:\/\/\S+)/.exec(said)?.[1];
      if (address) ready(address);
    });
    child.once('exit', (code) => {
      failed(new Error(`the server ended with ${String(code)}: ${said}`));
    });
  });
  return { url, stop: () => void child.kill('SIGKILL') };
}

const STEP_MS = 30_000;

/** The authenticators of everybody; a code is good once, as the server sees it. */
class Authenticators {
  readonly #used = new Map<string, number>();
  readonly #sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  constructor(
    private readonly people: readonly DemonstrationPerson[],
    /** The clock that the server compares codes with: a test may have moved it. */
    private readonly clock: () => Promise<Date>,
  ) {}

  person(username: string): DemonstrationPerson {
    const found = this.people.find((person) => person.username === username);
    if (!found) throw new Error(`nobody is called ${username}`);
    return found;
  }

  /** The server takes codes of the step before and after its own, each only forward. */
  async next(username: string): Promise<string> {
    const { totpSecret } = this.person(username);
    if (!totpSecret) throw new Error(`${username} has no authenticator`);
    const now = (await this.clock()).getTime();
    const step = Math.max(Math.floor(now / STEP_MS), (this.#used.get(username) ?? 0) + 1);
    this.#used.set(username, step);
    const early = (step - 1) * STEP_MS + 1_000 - now;
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: step * STEP_MS });
  }

  session = (username: string) => this.#sessions.get(username);
  async keep(username: string, context: BrowserContext): Promise<void> {
    this.#sessions.set(username, await context.storageState());
  }
}

interface VisitOptions {
  readonly width?: number;
  readonly language?: 'zh-CN' | 'en';
}

async function newVisitor(
  browser: Browser,
  url: string,
  { width = 1440, language = 'zh-CN' }: VisitOptions = {},
): Promise<Visitor> {
  const context = await openContext(browser, url, width);
  context.setDefaultTimeout(20_000);
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem('jicai.language')) localStorage.setItem('jicai.language', chosen);
  }, language);
  const page = await context.newPage();
  return { page, context, troubles: watch(page, url) };
}

/** Statuses of refusals are part of the journeys; anything else on the console is a fault. */
const EXPECTED = /status of (401|403|404|409|412|422|423|428|429)/;

function watch(page: Page, url: string): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && new URL(address).origin !== new URL(url).origin)
      troubles.push(`request to ${address}`);
  });
  return troubles;
}

async function signedIn(
  browser: Browser,
  url: string,
  desk: Authenticators,
  username: string,
  options: VisitOptions = {},
): Promise<Visitor> {
  const visitor = await newVisitor(browser, url, options);
  const { page, context } = visitor;
  const earlier = desk.session(username);
  if (earlier) {
    await context.addCookies(earlier.cookies);
    await page.goto('/');
    await page.locator('main h1').first().waitFor();
    return visitor;
  }
  const { password, totpSecret } = desk.person(username);
  await page.goto('/sign-in');
  const english = options.language === 'en';
  await page.locator('input[autocomplete=username]').fill(username);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.getByRole('button', { name: english ? 'Sign in' : '登录', exact: true }).click();
  if (totpSecret) {
    await page.locator('input[autocomplete=one-time-code]').fill(await desk.next(username));
    await page.getByRole('button', { name: english ? 'Verify' : '验证', exact: true }).click();
  }
  await page.locator('main h1').first().waitFor();
  await page.waitForURL((address) => address.pathname === '/');
  // The address changes before the frame that listens to keys is drawn.
  await page.locator('#page-title').waitFor();
  await desk.keep(username, context);
  return visitor;
}

/** Opens a list of antd and takes the entry with this text; `field` finds the box, by label for instance. */
export async function choose(
  page: Page,
  field: Locator,
  text: string | RegExp,
  search?: string,
): Promise<void> {
  await field.click();
  if (search !== undefined) await field.pressSequentially(search);
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: text })
    .first()
    .click();
}

/** Saves what a press downloads and gives its bytes. */
export async function downloaded(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
