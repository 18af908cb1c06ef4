import { accept, refuse, type CodeCheck } from './check.js';
import { checkStandardCodeLayout } from './drug-code.js';
import { reason } from './reasons.js';
import { checkUdi } from './udi.js';

/**
 * Drug trace code (药品追溯码): 20 digits of the 码上放心 system, whose first 7 name product and pack; other systems use GS1
 * element strings. There is no public check digit.
 */
export function checkTraceCode(code: string): CodeCheck {
  if (code.startsWith('(01)') || /^01\d{14}\D?/.test(code)) return asTrace(checkUdi(code));
  if (!/^\d*$/.test(code))
    return refuse('trace-code', code, reason('code-shape', { shape: '81234560000000000001' }));
  if (code.length !== 20)
    return refuse('trace-code', code, reason('code-length', { expected: 20, found: code.length }));
  const parts = [
    { zh: '药品标识码', en: 'product and pack', text: code.slice(0, 7) },
    { zh: '序列号', en: 'serial', text: code.slice(7) },
  ];
  const warnings = code.startsWith('8') ? [] : [reason('trace-prefix-unusual')];
  return accept('trace-code', code, parts, { issuer: 'MSFX', warnings });
}

const asTrace = (check: CodeCheck): CodeCheck => ({ ...check, system: 'trace-code' });

/** Standard code (药品本位码): 14 digits from 869; its check digit cannot be verified and that is said. */
export function checkStandardCode(code: string): CodeCheck {
  const check = checkStandardCodeLayout(code);
  return check.verdict === 'good' ? { ...check, warnings: [reason('check-digit-unconfirmed')] } : check;
}
