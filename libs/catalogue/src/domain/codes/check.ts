import type { Bilingual, Reason } from './reasons.js';

/** Code systems of the field (编码体系) that the catalogue can read. */
export const CODE_SYSTEMS = {
  'drug-western': { zh: '国家医保药品代码（西药，23 位）', en: 'National drug code, western (23)' },
  'drug-chinese': {
    zh: '国家医保药品代码（中成药，20 位）',
    en: 'National drug code, Chinese medicine (20)',
  },
  'drug-decoction': { zh: '国家医保药品代码（中药饮片）', en: 'National drug code, decoction pieces' },
  consumable: { zh: '医保医用耗材代码（20 位）', en: 'Consumable code (20)' },
  'consumable-model': { zh: '医保医用耗材代码（27 位）', en: 'Consumable code, exact model (27)' },
  'drug-approval': { zh: '药品批准文号', en: 'Drug approval number' },
  'device-certificate': { zh: '医疗器械注册证号', en: 'Device registration certificate' },
  'device-filing': { zh: '第一类医疗器械备案号', en: 'Class I device filing' },
  atc: { zh: 'ATC 编码', en: 'ATC code' },
  'udi-di': { zh: '医疗器械唯一标识 UDI-DI', en: 'UDI device identifier' },
  udi: { zh: '医疗器械唯一标识 UDI', en: 'UDI element string' },
  'trace-code': { zh: '药品追溯码', en: 'Drug trace code' },
  'standard-code': { zh: '药品本位码', en: 'Drug standard code' },
} as const satisfies Record<string, Bilingual>;

export type CodeSystem = keyof typeof CODE_SYSTEMS;

/** One meaningful stretch of a code, for people. */
export interface CodePart extends Bilingual {
  readonly text: string;
}

/**
 * What is known about a code after reading it (编码核对). `refused` when a reason stands against it, else `good`;
 * warnings are doubts that do not refuse: the public rule is incomplete or not certain.
 */
export interface CodeCheck {
  readonly system: CodeSystem;
  readonly code: string;
  readonly verdict: 'good' | 'refused';
  readonly parts: readonly CodePart[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** First 20 characters of a 27-character consumable code: the code of its family. */
  readonly parent?: string;
  /** Who issued an identifier, where that shows (发码机构). */
  readonly issuer?: 'GS1' | 'MA' | 'AHM' | 'MSFX';
}

/** Longest text that is looked at as a code. */
export const CODE_LENGTH_MAX = 120;

/** Full-width forms become half-width, blanks go, letters become capitals: what people type is not held against them. */
export const normaliseCode = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

export const accept = (
  system: CodeSystem,
  code: string,
  parts: readonly CodePart[],
  more: Partial<Pick<CodeCheck, 'warnings' | 'parent' | 'issuer'>> = {},
): CodeCheck => ({ system, code, verdict: 'good', parts, reasons: [], warnings: [], ...more });

export const refuse = (system: CodeSystem, code: string, ...reasons: Reason[]): CodeCheck => ({
  system,
  code,
  verdict: 'refused',
  parts: [],
  reasons,
  warnings: [],
});
