import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** The page as a fresh process builds it. */
const build = (): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { sealingPage } from './scripts/sealing-page.mjs'; process.stdout.write(await sealingPage());`,
    ],
    { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );

describe('the offline sealing page', () => {
  const page = build();

  it('has the same bytes every time it is built, and no trace of where', () => {
    expect(createHash('sha256').update(build()).digest('hex')).toBe(
      createHash('sha256').update(page).digest('hex'),
    );
    expect(page).not.toContain(process.cwd());
  });

  it('is one file that names no address and may fetch nothing', () => {
    expect(page).not.toMatch(/<(link|img|iframe|script[^>]+src)/);
    expect(page).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page).not.toMatch(/node:|require\(/);
  });
});
