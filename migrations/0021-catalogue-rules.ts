import type { MigrationInterface, QueryRunner } from 'typeorm';

const BASIS = '药品差比价规则（发改价格〔2011〕2452号）';

type Rule = readonly [
  key: string,
  value: unknown,
  confidence: string,
  basis: string,
  note: string,
  edition?: readonly [string, string],
];
const OF_2011 = ['2011', '2012-01-01'] as const;

/**
 * Rule numbers of the catalogue as dated data: the price ratio rule of 2012-01-01 and the warning period before an
 * approval ends. Amounts that the published texts do not give are null or missing, and conversions that need them say so.
 */
const RULES: readonly Rule[] = [
  ['conversion.strength', '1.7', 'high', BASIS, '含量差比价：K = 1.7^log2(X)'],
  ['conversion.fill', '1.9', 'medium', BASIS, '装量差比价（非注射剂）：K = 1.9^log2(X)'],
  ['conversion.count', '1.95', 'high', BASIS, '包装数量差比价：K = 1.95^log2(X)'],
  [
    'conversion.form',
    [
      { from: '片剂', to: '胶囊剂', k: '1' },
      { from: '片剂', to: '分散片', k: '1' },
      { from: '片剂', to: '薄膜衣片', k: '1' },
      { from: '胶囊剂', to: '分散片', k: '1' },
    ],
    'medium',
    '国家集采品种合并“口服常释剂型”的做法',
    '口服常释剂型之间按 1；规则附表的其他剂型系数须由各地核实后录入',
  ],
  [
    'conversion.material',
    [
      { material: '玻璃瓶', yuan: '0' },
      { material: '塑料瓶', yuan: '1' },
      { material: '软袋', yuan: '4' },
    ],
    'sourced',
    BASIS,
    '大容量注射液以玻璃瓶为基础的最高加价（元）',
  ],
  [
    'conversion.injection-fill',
    { freeUpToMl: '10', stepMl: '10', yuanPerStep: null },
    'sourced',
    BASIS,
    '10 ml 以下不加价；超过部分每 10 ml 的加价金额待核实',
  ],
  [
    'conversion.order',
    ['form', 'strength', 'fill', 'count'],
    'sourced',
    BASIS,
    '剂型、含量、装量、包装数量，最后包装材质',
  ],
  [
    'conversion.injection-order',
    ['strength', 'form', 'fill', 'count'],
    'sourced',
    BASIS,
    '由小水针或普通粉针换算冻干、溶媒结晶粉针或大容量注射液时先含量后剂型，反向相反',
  ],
  [
    'catalogue.expiring-days',
    180,
    'high',
    '药品注册管理办法（2020）第八十二条',
    '有效期届满前六个月申请再注册；到期前 180 天起提示',
    ['2020', '2020-07-01'],
  ],
];

export class CatalogueRules0021 implements MigrationInterface {
  name = 'CatalogueRules1700000000021';

  async up(q: QueryRunner): Promise<void> {
    for (const [key, value, confidence, basis, note, [edition, from] = OF_2011] of RULES)
      await q.query(
        `insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence, note)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [key, edition, from, JSON.stringify(value), basis, confidence, note],
      );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('delete from platform.rule_parameter where key = any ($1)', [RULES.map(([key]) => key)]);
  }
}
