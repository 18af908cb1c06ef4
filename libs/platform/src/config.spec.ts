import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConfigurationError, loadConfig } from './config.js';

const SERVER = {
  DATABASE_URL: 'postgres://owner@db/jicai',
  JICAI_FIELD_KEY: 'a secret of more than thirty-two characters',
  JICAI_SIGNING_KEY_FILE: '/keys/signing.pem',
};
const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    loadConfig(env, '/srv');
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
};

describe('the configuration', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'jicai-config-'));
  });
  afterAll(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('of a server needs its database, its field key and its signing key, all named in one message', () => {
    expect(problemsOf({})).toEqual([
      expect.stringContaining('JICAI_FIELD_KEY'),
      'DATABASE_URL is missing.',
      expect.stringContaining('JICAI_SIGNING_KEY_FILE'),
    ]);
    expect(() => loadConfig({}, '/srv')).toThrow(/JICAI_FIELD_KEY.*DATABASE_URL.*JICAI_SIGNING_KEY_FILE/);
    expect(problemsOf(SERVER)).toEqual([]);
  });

  it.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1.5'],
    ['DATABASE_POOL', '1'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'nonsense'],
    ['DATABASE_APP_URL', 'http://x'],
    ['REDIS_URL', 'localhost:6379'],
    ['JICAI_PUBLIC_URL', 'ftp://x'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_TRANSACTION_TIMEOUT', '0'],
    ['DATABASE_IDLE_TIMEOUT', '0.5'],
    ['JICAI_RATE_LIMIT', '0'],
    ['JICAI_REGISTRATION_LIMIT', '0'],
    ['JICAI_BODY_LIMIT', 'big'],
    ['JICAI_UPLOAD_LIMIT', '1'],
    ['JICAI_REGION', '12345'],
    ['JICAI_PDF_FONTS', '/no/such/font.ttf'],
    ['JICAI_PDF_FONTS', 'package.json'],
    ['JICAI_FIELD_KEY', 'short'],
    ['OIDC_ISSUER', 'not an address'],
  ])('names the setting %s=%s', (name, value) => {
    const problems = problemsOf({ ...SERVER, [name]: value });
    expect(problems[0]).toContain(name);
  });

  it('names every wrong setting at once, and none that is right', () => {
    const problems = problemsOf({
      ...SERVER,
      PORT: 'x',
      LOG_LEVEL: 'y',
      REDIS_URL: 'z',
      DATABASE_POOL: '10',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'REDIS_URL', 'LOG_LEVEL']);
  });

  it('takes an external identity service whole or not at all', () => {
    const half = { ...SERVER, OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'jicai' };
    expect(problemsOf(half)).toEqual([expect.stringContaining('OIDC_CLIENT_SECRET')]);
    expect(loadConfig({ ...half, OIDC_CLIENT_SECRET: 's' }, '/srv').oidc).toEqual({
      issuer: 'https://id.example',
      clientId: 'jicai',
      clientSecret: 's',
    });
    expect(loadConfig(SERVER, '/srv').oidc).toBeUndefined();
  });

  it('never puts a secret into the message', () => {
    const error = problemsOf({
      ...SERVER,
      JICAI_FIELD_KEY: 'hush',
      DATABASE_URL: 'mysql://u:hush@x/y',
    }).join();
    expect(error).not.toContain('hush');
  });

  it('of an embedded installation listens on the loopback address and makes its own key once, for its owner alone', () => {
    const env = { JICAI_MODE: 'embedded', JICAI_DATA_DIR: dataDir, DATABASE_URL: 'postgres://x/y' };
    const [first, second] = [loadConfig(env, '/srv'), loadConfig(env, '/srv')];
    expect(first.host).toBe('127.0.0.1');
    expect(first.secrets.fieldKey).toHaveLength(32);
    expect(second.secrets.fieldKey).toEqual(first.secrets.fieldKey);
    const file = join(dataDir, 'keys', 'field.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).not.toContain(first.secrets.fieldKey.toString('base64url'));
  });
});
