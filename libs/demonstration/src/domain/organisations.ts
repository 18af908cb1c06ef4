import type { OrgKind } from '#kernel';

import { cityCodes, demonstrationRegions, PROVINCE } from './regions.js';
import { demonstrationUscc } from './uscc.js';

/** An organisation of the made-up province, always marked （示范）. */
export interface DemonstrationOrganisation {
  readonly key: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly regionCode: string;
}

export const COMPANY_COUNT = 40;
export const INSTITUTION_COUNT = 300;
const DISTRIBUTOR_COUNT = 12;
const CLINIC_COUNT = 12;

/** The procurement office of the made-up province (集中采购机构). */
export const CENTRE_NAME = '示范省药品和医用耗材集中采购中心（示范）';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Names from the sexagenary cycle (干支), so that no real company is meant: 甲子, 乙丑, 丙寅 … */
const cycleName = (n: number): string => `${STEMS.charAt(n % 10)}${BRANCHES.charAt(n % 12)}`;

export const companyKey = (n: number): string => `company-${n}`;
export const institutionKey = (n: number): string => `institution-${n}`;

/** Bidding companies of the broad round (申报企业), in fixed order. */
export const companies = (): DemonstrationOrganisation[] =>
  Array.from({ length: COMPANY_COUNT }, (_, n) => ({
    key: companyKey(n),
    kind: 'manufacturer',
    name: `${cycleName(n)}制药（示范）`,
    regionCode: cityAt(n),
  }));

export const distributorKey = (n: number): string => `distributor-${n}`;

/** Who delivers for a company (配送企业): the visitor's distributor for the visitor's company, the others in turn. */
export const distributorOf = (company: number): number =>
  company === 0 ? 0 : 1 + ((company - 1) % (DISTRIBUTOR_COUNT - 1));

export const distributors = (): DemonstrationOrganisation[] =>
  Array.from({ length: DISTRIBUTOR_COUNT }, (_, n) => ({
    key: distributorKey(n),
    kind: 'distributor',
    name: n === 0 ? '示范省医药配送一公司（示范）' : `${regionName(cityAt(n - 1))}医药配送有限公司（示范）`,
    regionCode: n === 0 ? PROVINCE : cityAt(n - 1),
  }));

const HOSPITALS = [
  '第一人民医院',
  '第二人民医院',
  '中医医院',
  '妇幼保健院',
  '儿童医院',
  '肿瘤医院',
  '精神卫生中心',
  '胸科医院',
  '康复医院',
];
const COUNTY_HOSPITALS = ['人民医院', '中医院', '妇幼保健院'];
const TOWNS = ['河口', '桥头', '石门', '柳林', '青山', '白水', '龙泉', '双溪'];

/** Public institutions that report demand (报量医疗机构): city hospitals, county hospitals, township centres, in turn by city. */
export function institutions(): DemonstrationOrganisation[] {
  const byCity = cityCodes().map((city) => institutionNames(city));
  const inTurn = Array.from({ length: Math.max(...byCity.map((list) => list.length)) }, (_, i) =>
    byCity.flatMap((list) => (list[i] ? [list[i]] : [])),
  ).flat();
  return inTurn.slice(0, INSTITUTION_COUNT).map(({ name, regionCode }, n) => ({
    key: institutionKey(n),
    kind: 'hospital',
    name: `${name}（示范）`,
    regionCode,
  }));
}

function institutionNames(city: string): { name: string; regionCode: string }[] {
  const counties = demonstrationRegions().filter((region) => region.parent === city);
  return [
    ...HOSPITALS.map((hospital) => ({ name: `${regionName(city)}${hospital}`, regionCode: city })),
    ...COUNTY_HOSPITALS.flatMap((hospital) =>
      counties.map((county) => ({ name: `${county.name}${hospital}`, regionCode: county.code })),
    ),
    ...TOWNS.flatMap((town) =>
      counties.map((county) => ({ name: `${county.name}${town}中心卫生院`, regionCode: county.code })),
    ),
  ];
}

/** Village clinics that a township centre acts for (村卫生室由乡镇卫生院代办). */
export const clinics = (): (DemonstrationOrganisation & { centreKey: string })[] => {
  const centre = institutions().find(({ name }) => name.includes('中心卫生院'));
  if (!centre) throw new Error('the demonstration has no township centre');
  return Array.from({ length: CLINIC_COUNT }, (_, n) => ({
    key: `clinic-${n}`,
    kind: 'village-clinic',
    name: `${centre.name.replace('中心卫生院（示范）', '')}第${n + 1}村卫生室（示范）`,
    regionCode: centre.regionCode,
    centreKey: centre.key,
  }));
};

/** Offices of the province and its cities. */
const offices = (): DemonstrationOrganisation[] => [
  { key: 'centre', kind: 'centre', name: CENTRE_NAME, regionCode: PROVINCE },
  { key: 'supervision', kind: 'supervision', name: '示范省公共资源交易监督局（示范）', regionCode: PROVINCE },
  ...[PROVINCE, ...cityCodes()].flatMap((code): DemonstrationOrganisation[] => [
    {
      key: `bureau-${code}`,
      kind: 'bureau',
      name: `${regionName(code)}医疗保障局（示范）`,
      regionCode: code,
    },
    {
      key: `agency-${code}`,
      kind: 'agency',
      name: `${regionName(code)}医疗保险经办中心（示范）`,
      regionCode: code,
    },
  ]),
];

/** Registry and type digits of the credit code: offices and public institutions register apart from companies. */
const REGISTRY: Readonly<Partial<Record<OrgKind, '11' | '12'>>> = {
  centre: '12',
  bureau: '11',
  agency: '12',
  supervision: '11',
  hospital: '12',
};

/** Unified social credit codes by key; village clinics have none. */
export const creditCodes = (): ReadonlyMap<string, string> =>
  new Map(
    organisations().flatMap(({ key, kind, regionCode }, number): [string, string][] =>
      kind === 'village-clinic'
        ? []
        : [[key, demonstrationUscc(REGISTRY[kind] ?? '91', regionCode, number + 1)]],
    ),
  );

/** Every organisation of the demonstration province. */
export const organisations = (): DemonstrationOrganisation[] => [
  ...offices(),
  ...companies(),
  ...distributors(),
  ...institutions(),
  ...clinics(),
];

const cityAt = (n: number): string => {
  const cities = cityCodes();
  return cities[n % cities.length] ?? PROVINCE;
};

const names = new Map(demonstrationRegions().map((region) => [region.code, region.name]));
const regionName = (code: string): string => names.get(code) ?? code;
