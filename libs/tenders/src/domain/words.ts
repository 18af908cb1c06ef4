import type { Timetable } from './timetable.js';

/** Kinds of procurement (采购类型). */
export const TENDER_KINDS = {
  drug: { zh: '药品集中带量采购', en: 'drugs' },
  consumable: { zh: '医用耗材集中带量采购', en: 'consumables' },
  alliance: { zh: '省际联盟采购', en: 'alliance of provinces' },
  renewal: { zh: '协议期满接续采购', en: 'renewal of agreements' },
} as const;
export type TenderKind = keyof typeof TENDER_KINDS;

/** Instants of a timetable (时间安排) as sentences name them. */
export const INSTANTS = {
  qualificationDeadline: {
    zh: '资格审查材料递交截止',
    en: 'the deadline of qualification material',
  },
  qualificationOpeningFrom: {
    zh: '资格审查材料开启',
    en: 'the hour at which qualification material is opened',
  },
  priceOpensAt: { zh: '报价递交开始', en: 'when bids are taken from' },
  priceDeadline: { zh: '报价递交截止', en: 'the deadline of bids' },
  openingFrom: { zh: '开标', en: 'the hour of the opening' },
} as const satisfies Record<keyof Timetable, { zh: string; en: string }>;

/** The one lot (标段) of a round: a bidder seals all prices together. */
export const LOT = '1';

/** Parts of a bid (投标组成) that a tender takes, each sealed, closed and opened on its own. */
export const TENDER_PARTS = ['price', 'qualification', 'second-quote'] as const;
export type TenderPart = (typeof TENDER_PARTS)[number];
/** Parts that are taken before the opening, by the timetable that was announced; second quotes are due when their wave says. */
export const TIMETABLE_PARTS = ['price', 'qualification'] as const satisfies readonly TenderPart[];
export type TimetablePart = (typeof TIMETABLE_PARTS)[number];

/** How a wave of revival offers is answered (应答方式): with yes or no, or with a second quote under seal (二次报价). */
export const OFFER_FORMS = ['accept', 'second-quote'] as const;
export type OfferForm = (typeof OFFER_FORMS)[number];
