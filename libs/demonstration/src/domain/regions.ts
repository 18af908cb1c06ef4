/** A division of the made-up province; codes beginning with 99 belong to no real place (GB/T 2260). */
export interface DemonstrationRegion {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: 'province' | 'city' | 'county';
  readonly path: readonly string[];
}

export const PROVINCE = '990000';

const CITIES = ['东', '南', '西', '北', '中', '江', '湖', '海', '山', '原', '林'] as const;
const COUNTIES = ['城', '郊', '新'] as const;

/** 示范省: one province, eleven cities, three counties each. */
export function demonstrationRegions(): DemonstrationRegion[] {
  const province: DemonstrationRegion = {
    code: PROVINCE,
    name: '示范省',
    parent: null,
    level: 'province',
    path: [PROVINCE],
  };
  return [province, ...CITIES.flatMap((name, i) => cityWithCounties(name, i + 1))];
}

function cityWithCounties(name: string, number: number): DemonstrationRegion[] {
  const city = `99${String(number).padStart(2, '0')}00`;
  return [
    { code: city, name: `示范${name}市`, parent: PROVINCE, level: 'city', path: [PROVINCE, city] },
    ...COUNTIES.map((county, i): DemonstrationRegion => {
      const code = `${city.slice(0, 4)}0${i + 1}`;
      const suffix = county === '城' ? '区' : '县';
      return {
        code,
        name: `示范${name}${county}${suffix}`,
        parent: city,
        level: 'county',
        path: [PROVINCE, city, code],
      };
    }),
  ];
}

export const cityCodes = (): string[] =>
  demonstrationRegions()
    .filter((region) => region.level === 'city')
    .map((region) => region.code);
