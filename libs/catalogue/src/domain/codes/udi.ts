import { word } from '#kernel';

import { accept, refuse, type CodeCheck, type CodePart } from './check.js';
import { daysInMonth } from '../dates.js';
import { reason, type Bilingual } from './reasons.js';

/** GS1 check digit: from the right of the body the weights are 3, 1, 3, 1 …; the digit fills up to the next ten. */
export function gs1CheckDigit(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++)
    sum += (body.charCodeAt(body.length - 1 - place) - 48) * (place % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

/**
 * UDI device identifier (UDI-DI). GS1: a GTIN-14 with its check digit. The Chinese issuers MA (IDcode) and AHM (Ali
 * Health) are taken as they are, with the issuer noted: their forms are not public in full.
 */
export function checkUdiDi(code: string): CodeCheck {
  if (/^MA\.[0-9A-Z.\-/]{4,60}$/.test(code)) return accept('udi-di', code, [di(code)], { issuer: 'MA' });
  if (/^\d{20}$/.test(code)) return accept('udi-di', code, [di(code)], { issuer: 'AHM' });
  if (!/^\d+$/.test(code)) return refuse('udi-di', code, reason('code-shape', { shape: '06901234567892' }));
  if (code.length !== 14)
    return refuse('udi-di', code, reason('code-length', { expected: 14, found: code.length }));
  const expected = gs1CheckDigit(code.slice(0, 13));
  const found = code.slice(13);
  if (found !== expected) return refuse('udi-di', code, reason('check-digit', { expected, found }));
  const parts = [
    { zh: '包装指示符', en: 'packaging level', text: code.slice(0, 1) },
    { zh: '厂商与商品项目', en: 'company and item', text: code.slice(1, 13) },
    { zh: '校验码', en: 'check digit', text: found },
  ];
  return accept('udi-di', code, parts, { issuer: 'GS1' });
}

const di = (text: string): CodePart => ({ zh: '产品标识', en: 'device identifier', text });

interface Element extends Bilingual {
  readonly length?: number;
  readonly max: number;
  readonly check?: (text: string) => Bilingual | undefined;
}

const gtinProblem = (text: string): Bilingual | undefined => {
  const [problem] = checkUdiDi(text).reasons;
  return problem ? { zh: problem.zh, en: problem.en } : undefined;
};
const NOT_A_DATE = { zh: '应为日期 YYMMDD', en: 'must be a date YYMMDD' };
const dateProblem = (text: string): Bilingual | undefined =>
  readUdiDate(text) === undefined ? NOT_A_DATE : undefined;

/** Application identifiers that a device carries. Fixed lengths need no separator; the others end at GS or the end. */
const ELEMENTS: Readonly<Record<string, Element>> = {
  '01': { zh: '产品标识', en: 'device identifier', length: 14, max: 14, check: gtinProblem },
  '11': { zh: '生产日期', en: 'made on', length: 6, max: 6, check: dateProblem },
  '17': { zh: '失效日期', en: 'expires on', length: 6, max: 6, check: dateProblem },
  '10': { zh: '生产批号', en: 'batch', max: 20 },
  '21': { zh: '序列号', en: 'serial number', max: 20 },
  '30': { zh: '数量', en: 'count', max: 8 },
};
const SEPARATOR = '\u001d';

/** A GS1 element string as read by a scanner, with or without the brackets that people see (UDI 全码). */
export function checkUdi(text: string): CodeCheck {
  const parts: CodePart[] = [];
  let rest = text.replace(/^\](?:C1|d2|Q3)/i, '');
  while (rest !== '') {
    const [, ai = ''] = /^\(?(\d{2})\)?/.exec(rest) ?? [];
    const element = ELEMENTS[ai];
    if (!element) return refuseElement(text, rest.slice(0, 4), { zh: '未识别', en: 'not known' });
    rest = rest.slice(rest.startsWith('(') ? 4 : 2);
    const value = element.length === undefined ? variable(rest) : rest.slice(0, element.length);
    const problem = elementProblem(element, value);
    if (problem) return refuseElement(text, ai, problem);
    parts.push({
      zh: element.zh,
      en: element.en,
      text: element.length === 6 ? (readUdiDate(value) ?? value) : value,
    });
    rest = rest.slice(value.length).replace(/^\u001d/, '');
  }
  if (parts.length === 0) return refuse('udi', text, reason('code-blank'));
  return accept('udi', text, parts, { issuer: 'GS1' });
}

const variable = (rest: string): string => /^[^\u001d(]*/.exec(rest)?.[0] ?? '';

function elementProblem(element: Element, value: string): Bilingual | undefined {
  if (
    value === '' ||
    value.length > element.max ||
    (element.length !== undefined && value.length !== element.length)
  )
    return { zh: `长度 ${value.length} 不正确`, en: `wrong length ${value.length}` };
  if (value.includes(SEPARATOR)) return { zh: '含分隔符', en: 'contains a separator' };
  return element.check?.(value);
}

const refuseElement = (code: string, ai: string, problem: Bilingual): CodeCheck =>
  refuse('udi', code, reason('gs1-element', { ai, problem: word('element', problem) }));

/** YYMMDD as `YYYY-MM-DD`. Years 51–99 are of the last century; day 00 means the last day of the month. */
export function readUdiDate(text: string): string | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, yy = '', mm = '', dd = ''] = match;
  const year = Number(yy) + (Number(yy) > 50 ? 1900 : 2000);
  const month = Number(mm);
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  const day = dd === '00' ? last : Number(dd);
  return day > last ? undefined : `${year}-${mm}-${String(day).padStart(2, '0')}`;
}
