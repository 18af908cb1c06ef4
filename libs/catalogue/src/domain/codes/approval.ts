import { accept, refuse, type CodeCheck } from './check.js';
import { reason, type Reason } from './reasons.js';

const CLASSES: Readonly<Record<string, { zh: string; en: string }>> = {
  H: { zh: '化学药品', en: 'chemical' },
  Z: { zh: '中药', en: 'Chinese medicine' },
  S: { zh: '生物制品', en: 'biological' },
  J: { zh: '进口分包装', en: 'repackaged import' },
  T: { zh: '体外化学诊断试剂', en: 'diagnostic reagent' },
  F: { zh: '药用辅料', en: 'excipient' },
  B: { zh: '保健药品（旧）', en: 'health drug (old)' },
};
const ROUTES: Readonly<Record<string, { zh: string; en: string }>> = {
  J: { zh: '境外生产', en: 'made abroad' },
  C: { zh: '港澳台生产', en: 'made in Hong Kong, Macao or Taiwan' },
};
const APPROVAL = /^国药准字(?:([HZSJTFB])|([HZS])([JC]))(\d{4})(\d{4})$/;
const OLD_IMPORT = /^(?:进口药品注册证号)?([HZS])(\d{4})(\d{4})$/;
const SHAPE = '国药准字H20123456';

/**
 * Drug approval number (药品批准文号): 国药准字 + class letter (+ J or C for goods made outside the mainland) + 8 digits, of
 * which four are usually the year; or the older import certificate, a letter and 8 digits.
 */
export function checkApprovalNumber(code: string): CodeCheck {
  const match = APPROVAL.exec(code);
  const [letter, route, year, serial] = match
    ? [match[1] ?? match[2] ?? '', match[3], match[4] ?? '', match[5] ?? '']
    : importParts(code);
  if (serial === '') return refuse('drug-approval', code, reason('code-shape', { shape: SHAPE }));
  const parts = [
    { ...(CLASSES[letter] ?? { zh: '类别', en: 'class' }), text: letter },
    ...(route === undefined ? [] : [{ ...(ROUTES[route] ?? { zh: '', en: '' }), text: route }]),
    { zh: '年份或换证前缀', en: 'year or prefix of a converted number', text: year },
    { zh: '顺序号', en: 'serial', text: serial },
  ];
  return accept('drug-approval', code, parts);
}

function importParts(code: string): [string, undefined, string, string] {
  const match = OLD_IMPORT.exec(code);
  return [match?.[1] ?? '', undefined, match?.[2] ?? '', match?.[3] ?? ''];
}

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新贵云';
const CERTIFICATE = new RegExp(`^(国|[${PROVINCES}])械注(准|进|许)(\\d{4})(\\d)(\\d{2})(\\d{4})$`, 'u');
const FILING = new RegExp(`^(国|[${PROVINCES}])\\p{Script=Han}{0,2}械备(\\d{4})(\\d{4})号?$`, 'u');
const ROUTE_NAMES: Readonly<Record<string, string>> = { 准: '境内', 进: '进口', 许: '港澳台' };

/** Device registration certificate (医疗器械注册证号): authority, route, year, class 1–3, category, serial. */
export function checkDeviceCertificate(code: string): CodeCheck {
  const match = CERTIFICATE.exec(code);
  if (!match)
    return refuse('device-certificate', code, reason('code-shape', { shape: '国械注准20183770001' }));
  const [, authority = '', route = '', year = '', deviceClass = '', category = '', serial = ''] = match;
  if (!/[1-3]/.test(deviceClass))
    return refuse('device-certificate', code, reason('certificate-class', { found: deviceClass }));
  const parts = [
    { zh: '审批部门', en: 'authority', text: authority },
    { zh: `注册形式（${ROUTE_NAMES[route] ?? ''}）`, en: 'route', text: route },
    { zh: '首次注册年份', en: 'year', text: year },
    { zh: '管理类别', en: 'class', text: deviceClass },
    { zh: '产品分类', en: 'category', text: category },
    { zh: '流水号', en: 'serial', text: serial },
  ];
  return accept('device-certificate', code, parts, {
    warnings: certificateDoubts(authority, route, deviceClass, year),
  });
}

/** Provinces register domestic class II only; the state registers domestic class III and everything from outside. */
function certificateDoubts(authority: string, route: string, deviceClass: string, year: string): Reason[] {
  const usual = authority === '国' ? (route === '准' ? '3' : '23') : route === '准' ? '2' : '';
  return [
    ...(usual.includes(deviceClass)
      ? []
      : [reason('certificate-authority-unusual', { authority, route, class: deviceClass })]),
    ...(year < '2014' ? [reason('year-unlikely', { year })] : []),
  ];
}

/** Filing of a class I device (第一类医疗器械备案号): authority (and city), 械备, year, serial. */
export function checkDeviceFiling(code: string): CodeCheck {
  const match = FILING.exec(code);
  if (!match) return refuse('device-filing', code, reason('code-shape', { shape: '京械备20180001' }));
  const [, authority = '', year = '', serial = ''] = match;
  return accept('device-filing', code, [
    { zh: '备案部门', en: 'authority', text: authority },
    { zh: '年份', en: 'year', text: year },
    { zh: '流水号', en: 'serial', text: serial },
  ]);
}

const ATC_LEVELS = [
  { from: 0, to: 1, zh: '解剖学', en: 'anatomical group' },
  { from: 1, to: 3, zh: '治疗学', en: 'therapeutic group' },
  { from: 3, to: 4, zh: '药理学', en: 'pharmacological group' },
  { from: 4, to: 5, zh: '化学', en: 'chemical group' },
  { from: 5, to: 7, zh: '化合物', en: 'substance' },
] as const;

/** ATC code of the WHO: from the anatomical group (`A`) down to the substance (`A02BC01`). */
export function checkAtc(code: string): CodeCheck {
  if (!/^[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/.test(code))
    return refuse('atc', code, reason('code-shape', { shape: 'A02BC01' }));
  const parts = ATC_LEVELS.filter((level) => code.length >= level.to).map(({ from, to, zh, en }) => ({
    zh,
    en,
    text: code.slice(from, to),
  }));
  return accept('atc', code, parts);
}
