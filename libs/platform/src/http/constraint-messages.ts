import type { ValidationError } from '@nestjs/common';
import { getMetadataStorage, type ValidationOptions } from 'class-validator';

import { type FieldError, type Message, messages } from '#kernel';

/** What is said of a field that has the wrong shape; the field itself is named beside it. */
export const sayShape = messages('field', {
  text: { zh: '应为文本', en: 'must be a text' },
  required: { zh: '必填', en: 'must not be blank' },
  missing: { zh: '缺少该项', en: 'is missing' },
  'whole-number': { zh: '应为整数', en: 'must be a whole number' },
  'at-least': { zh: '不得小于 {min}', en: 'must be {min} or more' },
  'at-most': { zh: '不得大于 {max}', en: 'must be {max} or less' },
  'length-at-most': { zh: '不得超过 {max} 个字符', en: 'must have at most {max} characters' },
  'length-between': { zh: '应为 {min} 至 {max} 个字符', en: 'must have {min} to {max} characters' },
  'one-of': { zh: '应为以下之一：{choices}', en: 'must be one of {choices}' },
  uuid: { zh: '应为 UUID 编号', en: 'must be a UUID' },
  'yes-or-no': { zh: '应为是或否（true 或 false）', en: 'must be true or false' },
  list: { zh: '应为列表', en: 'must be a list' },
  'list-at-least': { zh: '至少 {min} 项', en: 'must have at least {min} entries' },
  'list-at-most': { zh: '最多 {max} 项', en: 'must have at most {max} entries' },
  'list-repeats': { zh: '各项不得重复', en: 'must not name anything twice' },
  object: { zh: '应为对象', en: 'must be an object' },
  instant: {
    zh: '应为日期或时间，如 2026-11-05 或 2026-11-05T09:00:00+08:00',
    en: 'must be an ISO 8601 date or time',
  },
  url: { zh: '应为 http 或 https 网址', en: 'must be an http or https address' },
  unknown: { zh: '没有这一项，请删除', en: 'is not a field of this request' },
  shape: { zh: '格式不正确', en: 'has the wrong form' },
  day: { zh: '应为日期，格式 YYYY-MM-DD', en: 'must be a date, YYYY-MM-DD' },
  region: { zh: '应为 6 位行政区划代码', en: 'must be a region code of 6 digits' },
  digest: { zh: '应为 64 位十六进制摘要（小写）', en: 'must be a digest of 64 hexadecimal characters' },
  signature: {
    zh: '应为 88 位 Base64 编码的 Ed25519 签名',
    en: 'must be an Ed25519 signature in Base64, 88 characters',
  },
  'rule-key': {
    zh: '应为 3 至 100 位小写字母、数字、点或连字符，以字母开头',
    en: 'must have 3 to 100 small letters, digits, dots or hyphens and begin with a letter',
  },
  'act-code': {
    zh: '应为操作代码，如 round.published',
    en: 'must be the code of an act, such as round.published',
  },
  quantity: { zh: '数量应为不超过 12 位的整数', en: 'must be a whole number of at most 12 digits' },
  'count-from-1': { zh: '应为 1 以上的整数', en: 'must be a whole number from 1' },
  'price-four-decimals': {
    zh: '应为最多四位小数的十进制数',
    en: 'must be a decimal with at most four places',
  },
});

/** Words for a pattern, which only its author knows: `@Matches(/^\d{6}$/, shaped(sayShape('region')))`. */
export const shaped = (message: Message): ValidationOptions => ({ context: { message } });

type Args = readonly unknown[];
const number = (args: Args, at = 0): number => Number(args[at]);

/** Words for each constraint of class-validator that the platform uses; a test walks all request classes. */
const WORDS: Readonly<Record<string, (args: Args) => Message>> = {
  isString: () => sayShape('text'),
  isNotEmpty: () => sayShape('required'),
  isDefined: () => sayShape('missing'),
  isInt: () => sayShape('whole-number'),
  min: (args) => sayShape('at-least', { min: number(args) }),
  max: (args) => sayShape('at-most', { max: number(args) }),
  maxLength: (args) => sayShape('length-at-most', { max: number(args) }),
  isLength: (args) => sayShape('length-between', { min: number(args), max: number(args, 1) }),
  isIn: ([choices]) => sayShape('one-of', { choices: Array.isArray(choices) ? choices.map(String) : [] }),
  isUuid: () => sayShape('uuid'),
  isBoolean: () => sayShape('yes-or-no'),
  isArray: () => sayShape('list'),
  arrayMinSize: (args) => sayShape('list-at-least', { min: number(args) }),
  arrayMaxSize: (args) => sayShape('list-at-most', { max: number(args) }),
  arrayUnique: () => sayShape('list-repeats'),
  isObject: () => sayShape('object'),
  isDateString: () => sayShape('instant'),
  isIso8601: () => sayShape('instant'),
  isUrl: () => sayShape('url'),
  nestedValidation: () => sayShape('object'),
  whitelistValidation: () => sayShape('unknown'),
};

/** Whether a constraint has words of its own. */
export const hasWords = (constraint: string): boolean => Object.hasOwn(WORDS, constraint);

/** Every wrong field of a checked body, with dotted paths for what lies inside. */
export function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({
    field,
    code,
    message: messageOf(error, code),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function messageOf({ contexts, target, property }: ValidationError, constraint: string): Message {
  const context = contexts?.[constraint] as { message?: Message } | undefined;
  return context?.message ?? WORDS[constraint]?.(argsOf(target, property, constraint)) ?? sayShape('shape');
}

/** What a constraint was declared with: the 100 of `@Max(100)`. The error itself has them in its English text only. */
function argsOf(target: object | undefined, property: string, constraint: string): Args {
  if (!target) return [];
  const declared = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', true, false)
    .find((metadata) => metadata.propertyName === property && metadata.name === constraint);
  return (declared?.constraints as Args | undefined) ?? [];
}
