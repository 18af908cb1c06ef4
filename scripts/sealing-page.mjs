// The offline sealing page: one HTML file without an outside address, the same bytes from the same sources on every machine.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from './ensure-deps.mjs';

const folder = join(ROOT, 'apps/sealing-page');
export const SEALING_PAGE = 'jicai-seal.html';
export const SEALING_PAGE_ROOTS = ['apps/sealing-page/src', 'libs/sealing/src', 'libs/kernel/src'];

/** The page as text. */
export async function sealingPage() {
  const script = safeIn('script', await bundle());
  const style = safeIn('style', readFileSync(join(folder, 'src/style.css'), 'utf8').replaceAll('\r\n', '\n'));
  const sources = [`script-src '${digestOf(script)}'`, `style-src '${digestOf(style)}'`];
  // The policy admits this script and this style by their digests and nothing else: the page cannot send anything.
  const policy = ["default-src 'none'", ...sources, "base-uri 'none'", "form-action 'none'"].join('; ');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>集采离线密封</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

async function bundle() {
  const { build } = await import('vite');
  const { output } = await build({
    root: folder,
    configFile: false,
    envFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '#kernel': join(ROOT, 'libs/kernel/src/index.ts'),
        '#sealing': join(ROOT, 'libs/sealing/src/index.ts'),
      },
    },
    build: {
      write: false,
      target: 'chrome88',
      modulePreload: false,
      rolldownOptions: {
        input: join(folder, 'src/main.ts'),
        // The kernel holds much that a page has no use for (roles, decimals); none of it acts when it is loaded.
        treeshake: { moduleSideEffects: (id) => !/[\\/](libs[\\/]kernel|decimal\.js)[\\/]/.test(id) },
        output: { format: 'iife' },
      },
    },
  });
  const [chunk, ...more] = output.filter(({ type }) => type === 'chunk');
  if (!chunk || more.length > 0) throw new Error('the sealing page must be one script');
  return chunk.code.trim();
}

/** An end tag inside a text would end the element. */
function safeIn(tag, text) {
  if (new RegExp(`</${tag}|<!--`, 'i').test(text)) throw new Error(`the ${tag} would end its own element`);
  return text;
}

const digestOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What the notice prints. */
export const pageDigest = (page) => createHash('sha256').update(page).digest('hex');
