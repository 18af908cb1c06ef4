import type { ImportCommand, SheetRow } from '#catalogue';
import type { Actor } from '#platform';
import { ROLES } from '#kernel';

/** A procurement officer of the centre, as requests carry one. */
export const OFFICER: Actor = {
  accountId: '018f0000-0000-7000-8000-00000000c001',
  username: 'officer',
  displayName: '集采经办（示范）',
  org: {
    id: '018f0000-0000-7000-8000-00000000c0c0',
    kind: 'centre',
    name: '示范省药品和医用耗材集中采购中心（示范）',
    regionCode: '990000',
  },
  roles: ['procurement-officer'],
  permissions: new Set(ROLES['procurement-officer'].permissions),
  scope: 'all',
  secondFactorAt: null,
};

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A well-formed tablet: product `n`, pack `pack` of it. */
export const tablet = (n: number, pack = 1, over: Record<string, string> = {}): Record<string, string> => ({
  kind: '西药',
  code: `XA10BFA${digits(n % 1000, 3)}A001${digits(pack, 4)}${digits(n, 5)}`,
  genericName: `示范药${digits(n % 500, 3)}`,
  dosageForm: '片剂',
  strength: '50mg',
  packText: `50mg×${pack * 10}片/盒`,
  baseUnit: '片',
  packUnit: '盒',
  unitsPerPack: String(pack * 10),
  holderName: `示范制药${digits(n % 40, 2)}有限公司`,
  approvalNo: `国药准字H2021${digits(n % 10_000, 4)}`,
  approvedOn: '2021-06-01',
  approvalExpiresOn: '2031-05-31',
  ...over,
});

/** Rows as the sheet reader gives them, below a head row. */
export async function* sheet(rows: Iterable<Record<string, string>>): AsyncGenerator<SheetRow> {
  let row = 1;
  for (const cells of rows) yield await Promise.resolve({ row: ++row, cells });
}

export const importOf = (
  rows: () => Iterable<Record<string, string>>,
  over: Partial<ImportCommand> = {},
): ImportCommand => ({
  target: 'products',
  source: 'import',
  note: null,
  fileName: '目录.xlsx',
  fileDigest: '0'.repeat(64),
  rows: () => sheet(rows()),
  ...over,
});
