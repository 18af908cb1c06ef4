import { usccCheck, usccFault, word } from '#kernel';

import { checkCode, guessSystems, reason, type CodeSystem } from '../codes/index.js';
import {
  CODE_SYSTEMS_OF_KIND,
  DEVICE_CLASSES,
  PRODUCT_KINDS,
  VOLUME_CLASSES,
  productKey,
  type DeviceClass,
  type PackData,
  type ProductData,
  type ProductKind,
} from '../product.js';
import { readSpec } from '../spec.js';
import { RowReader, type CellProblem } from './cells.js';

/** One row of the catalogue, read (一行目录). With any problem there is no record. */
export interface ReadRow<T> {
  readonly record: T | null;
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly CellProblem[];
}

/** A product and one of its packs, as one row brings them. */
export interface CatalogueRow {
  readonly key: string;
  readonly product: ProductData;
  readonly pack: PackData;
  /** When it was first recorded elsewhere (原登记时间), only for imported history. */
  readonly recordedAt: string | null;
}

const COUNT_MAX = 1_000_000;
const CLASS_WORDS = Object.fromEntries(
  DEVICE_CLASSES.map((key, i) => [key, { zh: `第${'一二三'[i] ?? ''}类`, en: String(i + 1) }]),
) as Record<DeviceClass, { zh: string; en: string }>;
const YES_NO = { yes: { zh: '是', en: 'true' }, no: { zh: '否', en: 'false' } } as const;

/** Reads one row of the template; every problem of the row comes at once. */
export function readCatalogueRow(cell: (key: string) => string): ReadRow<CatalogueRow> {
  const row = new RowReader(cell);
  const kind = row.oneOf('kind', PRODUCT_KINDS);
  if (kind === null && row.raw('kind') === '') row.refuse('kind', 'required');
  const product = readProduct(row, kind ?? 'western');
  const pack = readPack(row, kind);
  const recordedAt = row.instant('recordedAt');
  const { problems, warnings } = row;
  if (problems.length > 0) return { record: null, problems, warnings };
  return { record: { key: productKey(product, pack), product, pack, recordedAt }, problems, warnings };
}

function readProduct(row: RowReader, kind: ProductKind): ProductData {
  const isDrug = kind === 'western' || kind === 'chinese';
  const approvalNo = readApproval(row, kind);
  const product: ProductData = {
    kind,
    genericName: row.required('genericName', 200),
    volumeClass: row.oneOf('volumeClass', VOLUME_CLASSES) ?? 'general',
    atc: readCode(row, 'atc', ['atc']),
    productName: row.text('productName', 200),
    dosageForm: isDrug ? row.required('dosageForm', 60) : row.text('dosageForm', 60),
    strength: isDrug ? row.required('strength', 200) : row.text('strength', 200),
    holderName: row.required('holderName', 200),
    holderUscc: readUscc(row),
    manufacturerName: row.text('manufacturerName', 200),
    approvalNo,
    approvedOn: row.day('approvedOn'),
    approvalExpiresOn: row.day('approvalExpiresOn'),
    withdrawnOn: row.day('withdrawnOn'),
    deviceClass: readDeviceClass(row, kind, approvalNo),
    highValue: row.oneOf('highValue', YES_NO) === 'yes',
  };
  if (
    product.approvedOn !== null &&
    product.approvalExpiresOn !== null &&
    product.approvalExpiresOn < product.approvedOn
  )
    row.refuse('approvalExpiresOn', 'date-order', {
      other: word('approvedOn', { zh: '批准日期', en: 'the approval date' }),
    });
  return product;
}

/** Form and check digits; whether the organisation exists is asked where organisations are known. */
function readUscc(row: RowReader): string | null {
  const text = row.raw('holderUscc').normalize('NFKC').toUpperCase();
  if (text === '') return null;
  const fault = usccFault(text);
  if (fault === undefined) return text;
  if (fault === 'uscc-check')
    return row.refuse('holderUscc', 'check-digit', {
      expected: usccCheck(text.slice(0, 17)),
      found: text.charAt(17),
    });
  return row.refuse('holderUscc', 'code-shape', { shape: '91350100M000100Y43' });
}

function readApproval(row: RowReader, kind: ProductKind): string | null {
  if (row.raw('approvalNo') === '') {
    if (kind !== 'decoction') row.refuse('approvalNo', 'required');
    return null;
  }
  const systems: CodeSystem[] =
    kind === 'consumable' ? ['device-certificate', 'device-filing'] : ['drug-approval'];
  return readCode(row, 'approvalNo', systems);
}

function readDeviceClass(row: RowReader, kind: ProductKind, approvalNo: string | null): DeviceClass | null {
  const stated = row.oneOf('deviceClass', CLASS_WORDS);
  if (kind !== 'consumable') return null;
  if (stated === null && row.raw('deviceClass') === '') row.refuse('deviceClass', 'required');
  const certified = /械注[准进许]\d{4}([1-3])/u.exec(approvalNo ?? '')?.[1];
  const found = certified === undefined ? undefined : DEVICE_CLASSES['123'.indexOf(certified)];
  if (stated !== null && found !== undefined && found !== stated)
    row.refuseWith(
      'deviceClass',
      reason('not-in-list', {
        list: word(found, {
          zh: `${found}（注册证号所载）`,
          en: `${found} (as the certificate number says)`,
        }),
      }),
    );
  return stated;
}

function readPack(row: RowReader, kind: ProductKind | null): PackData {
  const code = readNationalCode(row, kind);
  const unitsPerPack = row.count('unitsPerPack', COUNT_MAX);
  const packText = row.text('packText', 200);
  const stated = readSpec(packText ?? '').count;
  if (stated !== undefined && stated.toString() !== unitsPerPack)
    row.warn('packText', reason('unit-count-differs', { stated: stated.toString() }));
  return {
    ...code,
    model: row.text('model', 400),
    baseUnit: row.required('baseUnit', 20),
    packUnit: row.text('packUnit', 20),
    unitsPerPack,
    conversionFactor: row.decimal('conversionFactor', 4) ?? unitsPerPack,
    packText,
    packMaterial: row.text('packMaterial', 100),
    standardCode: readCode(row, 'standardCode', ['standard-code']),
    udiDi: readCode(row, 'udiDi', ['udi-di']),
    tracePrefix: readTracePrefix(row),
  };
}

/** The national code, of a system that goods of this kind carry. */
function readNationalCode(
  row: RowReader,
  kind: ProductKind | null,
): Pick<PackData, 'code' | 'codeSystem' | 'parentCode'> {
  const text = row.raw('code');
  const systems = kind === null ? guessSystems(text).slice(0, 1) : CODE_SYSTEMS_OF_KIND[kind];
  const system = systemFor(text, systems);
  const check = checkCode(system, text);
  if (text === '') row.refuse('code', 'required');
  else if (check.verdict === 'refused')
    for (const why of refusal(text, kind, check.reasons)) row.refuseWith('code', why);
  for (const doubt of check.warnings) row.warn('code', doubt);
  return { code: check.code, codeSystem: system, parentCode: check.parent ?? null };
}

const systemFor = (text: string, systems: readonly CodeSystem[]): CodeSystem => {
  const guessed = guessSystems(text).find((system) => systems.includes(system));
  return guessed ?? systems[0] ?? 'drug-western';
};

/** Says "wrong kind of code" rather than "wrong character" when the code is a good one of another kind of goods. */
function refusal(text: string, kind: ProductKind | null, reasons: ReturnType<typeof checkCode>['reasons']) {
  const other = guessSystems(text).find((system) => checkCode(system, text).verdict === 'good');
  if (kind === null || other === undefined) return reasons;
  return [reason('code-of-other-kind', { kind: word(kind, PRODUCT_KINDS[kind]) })];
}

function readCode(row: RowReader, key: string, systems: readonly CodeSystem[]): string | null {
  const text = row.raw(key);
  if (text === '') return null;
  const check = checkCode(systemFor(text, systems), text);
  for (const why of check.reasons) row.refuseWith(key, why);
  // A doubt that stands against every code of a system is for the code checker, not for each row of a file.
  for (const doubt of check.warnings) if (doubt.code !== 'check-digit-unconfirmed') row.warn(key, doubt);
  return check.verdict === 'good' ? check.code : null;
}

function readTracePrefix(row: RowReader): string | null {
  const text = row.raw('tracePrefix').normalize('NFKC');
  if (text === '') return null;
  return /^\d{7}$/.test(text)
    ? text
    : row.refuseWith('tracePrefix', reason('code-length', { expected: 7, found: text.length }));
}
