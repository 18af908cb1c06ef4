import { pinyin, polyphonic } from 'pinyin-pro';

/** Readings kept for one name: enough for real polyphonic names (重组, 长春), bounded for names made of them. */
const READINGS_MAX = 8;
const CACHE_MAX = 20_000;
const cache = new Map<string, string>();

/**
 * Pinyin initials of a name (拼音首字母), lower case, every likely reading parted by a blank, the one that the words around
 * suggest first: 重组人 → ` zzr czr`. Latin letters and digits stand for themselves. Each reading has a blank before it, so that a search can ask for a beginning.
 */
export function pinyinInitials(name: string): string {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const readings = name.split(/\s+/u).filter(Boolean).flatMap(readingsOf);
  const text = [...new Set(readings)].map((reading) => ` ${reading}`).join('');
  if (cache.size >= CACHE_MAX) cache.clear();
  cache.set(name, text);
  return text;
}

function readingsOf(word: string): string[] {
  let readings = [''];
  for (const choice of polyphonic(word, PATTERN)) {
    const letters = [...new Set(choice)].map(plain);
    readings = readings.flatMap((begun) => letters.map((letter) => begun + letter)).slice(0, READINGS_MAX);
  }
  return [pinyin(word, PATTERN).map(plain).join(''), ...readings].filter(Boolean);
}

const plain = (letter: string): string => letter.toLowerCase().replace(/[^a-z0-9]/g, '');

const PATTERN = { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' } as const;
