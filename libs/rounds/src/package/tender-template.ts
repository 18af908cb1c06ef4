import { organisationCheck, usccCheck } from '#kernel';

import { csvLine } from './csv-writer.js';
import {
  ORGANISATIONS,
  PREFERENCES,
  productsTable,
  REFERENCE_PRICES,
  REGIONS,
  type Table,
  VARIETIES,
  volumesTable,
} from './tables.js';

const TITLE = '示范药品集中带量采购';
const RULE_SET = 'national-drug-11';

/** A credit code of nobody: the area digits begin with 99. */
const nobody = (number: number): string => {
  const body = String(number).padStart(8, '0');
  const start = `91990000${body}${organisationCheck(body)}`;
  return start + usccCheck(start);
};

type Row = Readonly<Record<string, string>>;

const csv = ({ columns }: Table, rows: readonly Row[]): string =>
  [
    csvLine(columns.map(({ name }) => name)),
    ...rows.map((row) => csvLine(columns.map(({ name }) => row[name] ?? null))),
  ].join('');

const product = (id: string, bidder: string, reported: string): Row => ({
  product_id: id,
  variety_id: 'V1',
  bidder_id: bidder,
  name: `示范产品 ${id}`,
  units_per_pack: '24',
  ceiling_price: '1.2000',
  reported_volume: reported,
});

/**
 * A package to begin with (数据包模板): every file with every column, and an example that has nothing wrong but the credit codes,
 * which belong to nobody.
 */
export function tenderTemplate(): Readonly<Record<string, string>> {
  const round = { id: 'SF-YP-2026-01', title: TITLE, category: 'drug', ruleset: RULE_SET, parameters: {} };
  return {
    'round.json': `${JSON.stringify(round, null, 2)}\n`,
    'varieties.csv': csv(VARIETIES, [{ variety_id: 'V1', name: '示范品种' }]),
    'products.csv': csv(productsTable({ required: [], allowed: [] }), [
      product('P1', 'B1', '240000'),
      product('P2', 'B2', '120000'),
    ]),
    'organisations.csv': csv(ORGANISATIONS, [
      { bidder_id: 'B1', uscc: nobody(1) },
      { bidder_id: 'B2', uscc: nobody(2) },
    ]),
    'reference_prices.csv': csv(REFERENCE_PRICES, [{ product_id: 'P1', reference_price: '19.20' }]),
    'regions.csv': csv(REGIONS, [{ region_id: 'R1', name: '示范市' }]),
    'region_preferences.csv': csv(PREFERENCES, [
      { product_id: 'P1', region_id: 'R1', preference: '1' },
      { product_id: 'P2', region_id: 'R1', preference: '1' },
    ]),
    'volumes.csv': csv(volumesTable(true), [
      { institution_id: 'H1', region_id: 'R1', variety_id: 'V1', product_id: 'P1', quantity: '240000' },
      { institution_id: 'H1', region_id: 'R1', variety_id: 'V1', product_id: 'P2', quantity: '120000' },
    ]),
  };
}
