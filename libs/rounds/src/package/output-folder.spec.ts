import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { OutputRefused, writeTogether } from './output-folder.js';

const content = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
const fresh = { 'a.csv': () => ['new ', 'a'], 'b.csv': () => ['new b'] };

describe('writing together', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'jicai-output-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('makes a folder, and the folders above it', () => {
    writeTogether(join(root, 'x/y'), fresh);
    expect(content(join(root, 'x/y'))).toEqual({ 'a.csv': 'new a', 'b.csv': 'new b' });
    expect(readdirSync(join(root, 'x'))).toEqual(['y']);
  });

  it('replaces its own files and leaves the others', () => {
    writeFileSync(join(root, 'a.csv'), 'old');
    writeFileSync(join(root, 'c.txt'), 'mine');
    writeTogether(root, fresh);
    expect(content(root)).toEqual({ 'a.csv': 'new a', 'b.csv': 'new b', 'c.txt': 'mine' });
  });

  it('replaces a link, not what it leads to', () => {
    writeFileSync(join(root, 'target.txt'), 'elsewhere');
    symlinkSync('target.txt', join(root, 'a.csv'));
    writeTogether(root, fresh);
    expect(content(root)).toEqual({ 'a.csv': 'new a', 'b.csv': 'new b', 'target.txt': 'elsewhere' });
  });

  it('takes stale files away with the exchange', () => {
    writeFileSync(join(root, 'c.csv'), 'stale');
    writeTogether(root, fresh, ['c.csv', 'd.csv']);
    expect(content(root)).toEqual({ 'a.csv': 'new a', 'b.csv': 'new b' });
  });

  it('changes nothing when a piece fails half way', () => {
    writeFileSync(join(root, 'a.csv'), 'old');
    const failing = {
      ...fresh,
      'b.csv': function* () {
        yield 'half';
        throw new Error('disk full');
      },
    };
    expect(() => writeTogether(root, failing)).toThrow('disk full');
    expect(content(root)).toEqual({ 'a.csv': 'old' });
    expect(() => writeTogether(join(root, 'new'), failing)).toThrow('disk full');
    expect(existsSync(join(root, 'new'))).toBe(false);
    expect(readdirSync(root)).toEqual(['a.csv']);
  });

  it('changes nothing when one of the names is a folder, or the target a file', () => {
    writeFileSync(join(root, 'a.csv'), 'old');
    mkdirSync(join(root, 'b.csv'));
    expect(() => writeTogether(root, fresh)).toThrow(OutputRefused);
    expect(readFileSync(join(root, 'a.csv'), 'utf8')).toBe('old');
    expect(() => writeTogether(join(root, 'a.csv'), fresh)).toThrow(OutputRefused);
    expect(readdirSync(root)).toEqual(['a.csv', 'b.csv']);
  });

  it('puts back what was exchanged when a later exchange fails', () => {
    writeFileSync(join(root, 'a.csv'), 'old');
    const vanishing = {
      'a.csv': () => ['new'],
      'b.csv': () => ['new'],
      'c.csv': function* () {
        yield 'new';
        // The file that is exchanged second is gone when its turn comes.
        for (const name of readdirSync(root).filter((entry) => entry.startsWith('.jicai-')))
          rmSync(join(root, name, 'new/b.csv'));
      },
    };
    expect(() => writeTogether(root, vanishing)).toThrow(/ENOENT/);
    expect(content(root)).toEqual({ 'a.csv': 'old' });
  });
});
