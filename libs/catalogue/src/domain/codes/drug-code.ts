import type { CodeCheck } from './check.js';
import { checkLayout, type LayoutPart } from './layout.js';

/**
 * National drug code (国家医保药品代码). Widths of the western code 1+5+4+4+4+5 = 23 are known with medium confidence, those
 * of Chinese medicine with low, so membership in an imported code table is asked beside the form.
 */
const WESTERN: readonly LayoutPart[] = [
  { shape: '=X', zh: '西药标识', en: 'western medicine' },
  { shape: 'A99AA', zh: '药品分类（ATC）', en: 'class (ATC)' },
  { shape: 'A999', zh: '通用名', en: 'generic name' },
  { shape: 'A999', zh: '剂型', en: 'dosage form' },
  { shape: '9999', zh: '规格与包装', en: 'strength and pack' },
  { shape: '99999', zh: '生产企业', en: 'manufacturer' },
];
const CHINESE: readonly LayoutPart[] = [
  { shape: '=Z', zh: '中成药标识', en: 'proprietary Chinese medicine' },
  { shape: '*****', zh: '药品分类', en: 'class' },
  { shape: '*****', zh: '通用名', en: 'generic name' },
  { shape: '9999', zh: '规格与包装', en: 'strength and pack' },
  { shape: '99999', zh: '生产企业', en: 'manufacturer' },
];
const DECOCTION: readonly LayoutPart[] = [
  { shape: '=T', zh: '中药饮片标识', en: 'decoction piece' },
  { shape: '999999999', zh: '饮片序号', en: 'serial number' },
];

/** 本位码: country 86, class digit 9 for drugs; the rule of its last digit is not published. */
const STANDARD: readonly LayoutPart[] = [
  { shape: '=8=6', zh: '国家', en: 'country' },
  { shape: '=9', zh: '药品类别', en: 'drug class' },
  { shape: '9999999999', zh: '本体码', en: 'body' },
  { shape: '9', zh: '校验码', en: 'check digit' },
];

export const checkWesternDrugCode = (code: string): CodeCheck => checkLayout('drug-western', code, WESTERN);
export const checkChineseDrugCode = (code: string): CodeCheck => checkLayout('drug-chinese', code, CHINESE);
export const checkDecoctionCode = (code: string): CodeCheck => checkLayout('drug-decoction', code, DECOCTION);
export const checkStandardCodeLayout = (code: string): CodeCheck =>
  checkLayout('standard-code', code, STANDARD);
