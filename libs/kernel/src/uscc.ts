import type { FieldError } from './domain-error.js';
import { messages } from './message.js';

/** The 31 characters of a unified social credit code (GB 32100-2015): digits and capitals without I, O, S, V, Z. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const SHAPE = /^[0-9A-HJ-NPQRTUW-Y]{2}\d{6}[0-9A-HJ-NPQRTUW-Y]{10}$/;
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Why a text is not a unified social credit code. */
export type UsccFault = 'uscc-length' | 'uscc-characters' | 'uscc-organisation-check' | 'uscc-check';

/** Check character of the organisation code inside (组织机构代码, GB 11714), from its first eight characters. */
export function organisationCheck(body: string): string {
  const sum = weighted(body, ORGANISATION_WEIGHTS, (character) => parseInt(character, 36));
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : check.toString();
}

/** Check character of the whole code (第18位), from its first seventeen characters. */
export function usccCheck(body: string): string {
  const sum = weighted(body, CODE_WEIGHTS, (character) => USCC_ALPHABET.indexOf(character));
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The fault of a unified social credit code (统一社会信用代码), or undefined when both check characters agree. */
export function usccFault(code: string): UsccFault | undefined {
  if (code.length !== 18) return 'uscc-length';
  if (!SHAPE.test(code)) return 'uscc-characters';
  if (code.charAt(17) !== usccCheck(code.slice(0, 17))) return 'uscc-check';
  return code.charAt(16) === organisationCheck(code.slice(8, 16)) ? undefined : 'uscc-organisation-check';
}

/** Sentence for each fault, for the person who typed the code. */
const say = messages('uscc', {
  'uscc-length': {
    zh: '统一社会信用代码应为 18 位，请核对后重新填写',
    en: 'the code must have 18 characters',
  },
  'uscc-characters': {
    zh: '统一社会信用代码含有不允许的字符，请按营业执照或法人证书填写',
    en: 'the code has a character or digit where none may stand',
  },
  'uscc-organisation-check': {
    zh: '第 9 至 17 位（主体标识码）校验不通过，请按证照核对',
    en: 'the organisation code inside (characters 9 to 17) fails its check',
  },
  'uscc-check': { zh: '第 18 位校验码不正确，请按证照核对', en: 'the last character fails its check' },
});

/** What is wrong with a credit code, for the field that holds it. */
export const usccError = (field: string, fault: UsccFault): FieldError => ({
  field,
  code: fault,
  message: say(fault),
});

const weighted = (text: string, weights: readonly number[], value: (character: string) => number): number =>
  weights.reduce((sum, weight, at) => sum + weight * value(text.charAt(at)), 0);
