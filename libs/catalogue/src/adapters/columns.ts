import type { PackData, ProductData } from '../domain/index.js';

/** A table column, the JSON name of its value, and the cast that the text needs. */
type Field<T> = readonly [column: string, key: keyof T & string, cast: string];

export const PRODUCT_FIELDS: readonly Field<ProductData>[] = [
  ['kind', 'kind', ''],
  ['generic_name', 'genericName', ''],
  ['volume_class', 'volumeClass', ''],
  ['atc', 'atc', ''],
  ['product_name', 'productName', ''],
  ['dosage_form', 'dosageForm', ''],
  ['strength', 'strength', ''],
  ['holder_name', 'holderName', ''],
  ['holder_uscc', 'holderUscc', ''],
  ['manufacturer_name', 'manufacturerName', ''],
  ['approval_no', 'approvalNo', ''],
  ['approved_on', 'approvedOn', '::date'],
  ['approval_expires_on', 'approvalExpiresOn', '::date'],
  ['withdrawn_on', 'withdrawnOn', '::date'],
  ['device_class', 'deviceClass', ''],
  ['high_value', 'highValue', '::boolean'],
];

export const PACK_FIELDS: readonly Field<PackData>[] = [
  ['code', 'code', ''],
  ['code_system', 'codeSystem', ''],
  ['parent_code', 'parentCode', ''],
  ['model', 'model', ''],
  ['base_unit', 'baseUnit', ''],
  ['pack_unit', 'packUnit', ''],
  ['units_per_pack', 'unitsPerPack', '::int'],
  ['conversion_factor', 'conversionFactor', '::numeric'],
  ['pack_text', 'packText', ''],
  ['pack_material', 'packMaterial', ''],
  ['standard_code', 'standardCode', ''],
  ['udi_di', 'udiDi', ''],
  ['trace_prefix', 'tracePrefix', ''],
];

type AnyField = Field<ProductData> | Field<PackData>;

/** `kind, generic_name, …` */
export const columnsOf = (fields: readonly AnyField[]): string => fields.map(([column]) => column).join(', ');

/** The values out of a jsonb expression, in the order of the columns. */
export const valuesOf = (fields: readonly AnyField[], json: string): string =>
  fields.map(([, key, cast]) => `(${json}->>'${key}')${cast}`).join(', ');

/** `kind = (r->>'kind'), …` for updates. */
export const assignmentsOf = (fields: readonly AnyField[], json: string): string =>
  fields.map(([column, key, cast]) => `${column} = (${json}->>'${key}')${cast}`).join(', ');
