import { checkApprovalNumber, checkAtc, checkDeviceCertificate, checkDeviceFiling } from './approval.js';
import { CODE_LENGTH_MAX, normaliseCode, refuse, type CodeCheck, type CodeSystem } from './check.js';
import { checkConsumableCode, checkConsumableModelCode } from './consumable-code.js';
import { checkChineseDrugCode, checkDecoctionCode, checkWesternDrugCode } from './drug-code.js';
import { reason } from './reasons.js';
import { checkStandardCode, checkTraceCode } from './trace-code.js';
import { checkUdi, checkUdiDi } from './udi.js';

export { CODE_LENGTH_MAX, CODE_SYSTEMS, type CodeCheck, type CodeSystem } from './check.js';
export { reason, type Reason, type ReasonCode, type ReasonParams } from './reasons.js';
export { gs1CheckDigit, readUdiDate } from './udi.js';

const CHECKS: Readonly<Record<CodeSystem, (code: string) => CodeCheck>> = {
  'drug-western': checkWesternDrugCode,
  'drug-chinese': checkChineseDrugCode,
  'drug-decoction': checkDecoctionCode,
  consumable: checkConsumableCode,
  'consumable-model': checkConsumableModelCode,
  'drug-approval': checkApprovalNumber,
  'device-certificate': checkDeviceCertificate,
  'device-filing': checkDeviceFiling,
  atc: checkAtc,
  'udi-di': checkUdiDi,
  udi: checkUdi,
  'trace-code': checkTraceCode,
  'standard-code': checkStandardCode,
};

/** Systems whose codes are held against an imported code table (编码表), because their form alone proves little. */
export const TABLED_SYSTEMS: readonly CodeSystem[] = [
  'drug-western',
  'drug-chinese',
  'drug-decoction',
  'consumable',
  'consumable-model',
];

/** Reads one code of a named system: its parts, or why it is refused. */
export function checkCode(system: CodeSystem, text: string): CodeCheck {
  if (text.length > CODE_LENGTH_MAX)
    return refuse(system, text.slice(0, CODE_LENGTH_MAX), reason('code-too-long', { max: CODE_LENGTH_MAX }));
  // Serial and batch numbers inside a UDI may hold small letters that mean something.
  const code = system === 'udi' ? text.normalize('NFKC').trim() : normaliseCode(text);
  if (code === '') return refuse(system, code, reason('code-blank'));
  return CHECKS[system](code);
}

/** The systems a code of unknown origin may belong to, likeliest first, judged by its first signs and its length. */
export function guessSystems(text: string): CodeSystem[] {
  const code = normaliseCode(text.slice(0, CODE_LENGTH_MAX));
  if (code.startsWith('国药准字')) return ['drug-approval'];
  if (code.includes('械注')) return ['device-certificate'];
  if (code.includes('械备')) return ['device-filing'];
  if (/^\(01\)|\u001d/.test(code)) return ['udi'];
  if (/^X/.test(code)) return ['drug-western'];
  if (/^T\d/.test(code)) return ['drug-decoction'];
  if (/^C\d{7}/.test(code)) return code.length > 20 ? ['consumable-model'] : ['consumable'];
  if (/^MA\./.test(code)) return ['udi-di'];
  if (/^869\d{11}$/.test(code)) return ['standard-code', 'udi-di'];
  if (/^\d{20}$/.test(code)) return ['trace-code', 'udi-di'];
  if (/^01\d{14}/.test(code)) return ['udi'];
  if (/^\d+$/.test(code)) return code.length < 17 ? ['udi-di'] : ['trace-code'];
  if (/^[A-Z]\d{2}[A-Z]{0,2}\d{0,2}$/.test(code)) return ['atc'];
  if (/^[HZS]\d{8}$/.test(code)) return ['drug-approval'];
  if (code.startsWith('Z')) return ['drug-chinese'];
  return [];
}
