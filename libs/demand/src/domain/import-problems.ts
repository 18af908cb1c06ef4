import { type Message, type StateWord, stateWord } from '#kernel';

import { say } from './say.js';
import { QUANTITY_DIGITS } from './words.js';

/** Longest explanation of a line. */
export const EXPLANATION_LONGEST = 500;

/** Why a cell of an import is refused (导入错误). */
export const IMPORT_PROBLEM_CODES = [
  'institution-unknown',
  'report-closed',
  'variety-unknown',
  'product-unknown',
  'product-elsewhere',
  'quantity-malformed',
  'year-malformed',
  'explanation-too-long',
  'repeated',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEM_CODES)[number];

/** The sentence for a refused cell; the detail is what it may name: a state, another variety, an earlier row. */
export function importProblem(code: ImportProblemCode, value: string, detail: string): Message {
  switch (code) {
    case 'institution-unknown':
      return say('row-institution-unknown', { id: value });
    case 'report-closed':
      return say('row-report-closed', { state: stateWord(detail as StateWord) });
    case 'variety-unknown':
      return say('variety-unknown', { id: value });
    case 'product-unknown':
      return say('product-unknown', { id: value });
    case 'product-elsewhere':
      return say('product-elsewhere', { id: value, variety: detail });
    case 'quantity-malformed':
      return say('quantity-malformed');
    case 'year-malformed':
      return say('year-malformed');
    case 'explanation-too-long':
      return say('value-too-long', { max: EXPLANATION_LONGEST });
    case 'repeated':
      return say('key-repeated', { row: detail });
  }
}

/** What an import brings (导入内容). */
export const IMPORT_TARGETS = ['lines', 'history'] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];
export const IMPORT_MODES = ['dry-run', 'all-or-nothing', 'valid-rows'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A column of the files, under its Chinese and its English heading. */
export interface ImportField {
  readonly key: 'institution_id' | 'variety_id' | 'product_id' | 'year' | 'quantity' | 'explanation';
  readonly zh: string;
  readonly required: boolean;
  readonly help: string;
}
const INSTITUTION: ImportField = {
  key: 'institution_id',
  zh: '机构编码',
  required: true,
  help: '定点医疗机构编码，或统一社会信用代码',
};
const VARIETY: ImportField = { key: 'variety_id', zh: '品种编号', required: true, help: '' };
const PRODUCT: ImportField = { key: 'product_id', zh: '产品编号', required: false, help: '空为按通用名' };
const QUANTITY: ImportField = {
  key: 'quantity',
  zh: '数量',
  required: true,
  help: `按计量单位，不超过 ${QUANTITY_DIGITS} 位整数`,
};
const YEAR: ImportField = { key: 'year', zh: '年份', required: true, help: '四位数字' };
const EXPLANATION: ImportField = { key: 'explanation', zh: '说明', required: false, help: '' };

/** Columns by target: an institution's own file has no institution in it. */
export const importFields = (target: ImportTarget, isOwn: boolean): readonly ImportField[] =>
  target === 'history'
    ? [INSTITUTION, VARIETY, PRODUCT, YEAR, QUANTITY]
    : [...(isOwn ? [] : [INSTITUTION]), VARIETY, PRODUCT, QUANTITY, EXPLANATION];
