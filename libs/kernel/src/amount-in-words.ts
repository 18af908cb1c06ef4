import { DomainError } from './domain-error.js';
import { sayKernel } from './kernel-messages.js';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''] as const;

/**
 * Amount in words as cheques and contracts write it (人民币大写), in yuan with at most two decimals and at most sixteen
 * digits before the point: 80500.00 → 捌万零伍佰元整. Follows 正确填写票据和结算凭证的基本规定: 整 when the amount ends
 * at 元 or 角, never after 分; one 零 for a run of zeros inside the number; 零 between 元 and 分 when there is no 角.
 * A negative amount begins with 负. Throws `malformed-decimal`.
 */
export function amountInWords(amount: string): string {
  const match = /^([-\u2212]?)0*(\d{1,16})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!match) throw new DomainError('malformed-decimal', sayKernel('amount-malformed', { text: amount }));
  const [, sign = '', yuan = '', decimals = ''] = match;
  const whole = wholeInWords(yuan.padStart(16, '0'));
  const fraction = fractionInWords(decimals.padEnd(2, '0'), whole !== '');
  if (!whole && !fraction) return '零元整';
  return (sign && '负') + (whole && `${whole}元`) + fraction + (fraction.endsWith('分') ? '' : '整');
}

/** 16, 8 or 4 digits; the halves of sixteen meet at 亿, the halves of eight at 万. Zero has no words. */
function wholeInWords(digits: string): string {
  if (digits.length === 4) return groupInWords(digits);
  const half = digits.length / 2;
  const [high, low] = [wholeInWords(digits.slice(0, half)), wholeInWords(digits.slice(half))];
  if (!high) return low;
  const unit = half === 8 ? '亿' : '万';
  return high + unit + (low && digits[half] === '0' ? '零' : '') + low;
}

function groupInWords(digits: string): string {
  let words = '';
  for (const [index, place] of PLACES.entries()) {
    const digit = digits[index];
    if (digit === '0') continue;
    const gap = words !== '' && digits[index - 1] === '0';
    words += (gap ? '零' : '') + inWords(digit) + place;
  }
  return words;
}

function fractionInWords(decimals: string, afterYuan: boolean): string {
  const [jiao, fen] = decimals;
  const tens = jiao === '0' ? '' : `${inWords(jiao)}角`;
  const ones = fen === '0' ? '' : `${inWords(fen)}分`;
  return tens + (afterYuan && !tens && ones ? '零' : '') + ones;
}

const inWords = (digit = '0'): string => DIGITS.charAt('0123456789'.indexOf(digit));
