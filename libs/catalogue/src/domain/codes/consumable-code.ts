import type { CodeCheck } from './check.js';
import { checkLayout, type LayoutPart } from './layout.js';

/** Consumable code (医保医用耗材代码): 20 characters for the family, 27 with 7 more digits for the exact model. */
const FAMILY: readonly LayoutPart[] = [
  { shape: '=C', zh: '耗材标识', en: 'consumable' },
  { shape: '999999', zh: '分类', en: 'class' },
  { shape: '999', zh: '通用名', en: 'generic name' },
  { shape: '99999', zh: '材质、规格特征', en: 'material and specification' },
  { shape: '99999', zh: '生产企业', en: 'manufacturer' },
];
const MODEL: readonly LayoutPart[] = [
  ...FAMILY,
  { shape: '9999999', zh: '注册证与型号序号', en: 'certificate and model serial' },
];
const FAMILY_LENGTH = 20;

export const checkConsumableCode = (code: string): CodeCheck => checkLayout('consumable', code, FAMILY);

/** A 27-character code names its family by its first 20 characters; both are kept. */
export function checkConsumableModelCode(code: string): CodeCheck {
  const check = checkLayout('consumable-model', code, MODEL);
  return check.verdict === 'good' ? { ...check, parent: code.slice(0, FAMILY_LENGTH) } : check;
}
