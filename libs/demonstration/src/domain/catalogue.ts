import { companies } from './organisations.js';
import type { BroadRound } from './round.js';

/** One row of the catalogue import: cells by column key. */
export type CatalogueCells = Readonly<Record<string, string>>;

/**
 * The drugs of the broad round as catalogue rows. Codes are well-formed and made up: category Z99ZZ and approval numbers of the year
 * 9900 exist nowhere.
 */
export const catalogueRows = (round: BroadRound): CatalogueCells[] =>
  round.products.map((product) => {
    const variety = Number(product.varietyId.slice(1));
    const number = Number(product.id.slice(-2));
    const container = product.variety.form === '注射剂' ? '瓶' : '盒';
    return {
      kind: '西药',
      code: `XZ99ZZV${pad(variety, 3)}A001${pad(number, 2)}${pad(product.pack, 2)}${pad(product.company + 1, 5)}`,
      genericName: product.variety.name,
      dosageForm: product.variety.form,
      strength: product.variety.strengthText.replace(' ', ''),
      packText: `${product.variety.strengthText.replace(' ', '')}×${product.pack}${product.variety.unit}/${container}`,
      baseUnit: product.variety.unit,
      packUnit: container,
      unitsPerPack: String(product.pack),
      holderName: companies()[product.company]?.name ?? '',
      approvalNo: `国药准字H99${pad(variety, 3)}${pad(number, 3)}`,
      approvedOn: product.passedOn,
      approvalExpiresOn: `2031${product.passedOn.slice(4).replace('02-29', '02-28')}`,
      volumeClass: product.variety.special ? 'special' : 'general',
    };
  });

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
