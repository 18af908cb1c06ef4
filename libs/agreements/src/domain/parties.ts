import type { Wording } from '#kernel';

/** The three parties of an agreement (甲方医疗机构、乙方生产企业、丙方配送企业). */
export const PARTIES = {
  institution: { zh: '医疗机构', en: 'institution' },
  manufacturer: { zh: '生产企业', en: 'manufacturer' },
  distributor: { zh: '配送企业', en: 'distributor' },
} as const satisfies Record<string, Wording>;
export type Party = keyof typeof PARTIES;
export const PARTY_NAMES = Object.keys(PARTIES) as Party[];

/** Why an agreed volume has no agreement yet (未生成协议的原因). */
export const OPEN_REASONS = {
  'institution-unknown': { zh: '医疗机构未在平台登记', en: 'institution not on the platform' },
  'manufacturer-unknown': { zh: '生产企业未在平台登记', en: 'manufacturer not on the platform' },
  'none-appointed': { zh: '待生产企业委托配送企业', en: 'no distributor appointed' },
  'to-choose': { zh: '待医疗机构选择配送企业', en: 'institution to choose a distributor' },
} as const satisfies Record<string, Wording>;
export type OpenReason = keyof typeof OPEN_REASONS;
