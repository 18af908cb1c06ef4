/** The first characters of each letter in the pinyin order of the browser; i, u and v begin no syllable. */
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀';
const LETTERS = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** Pinyin initials of a name in the menu (拼音首字母), by the order of the browser: 轮次库 → lck. */
export const menuInitials = (name: string): string => Array.from(name, initialOf).join('');

function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/\p{Script=Han}/u.test(character)) return '';
  const after = Array.from(FIRST).findIndex((first) => order.compare(first, character) > 0);
  return LETTERS.charAt(after < 0 ? LETTERS.length - 1 : Math.max(0, after - 1));
}
