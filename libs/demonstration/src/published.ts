import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { CENTRE_NAME } from './domain/organisations.js';
import type { ImportPublishedAwardsCommand, PriceVisibility, PublishedAward, RoundSource } from '#rounds';

/** A round that ships with the product: its folder under data/rounds and where its figures come from. */
export interface ShippedRound {
  readonly folder: string;
  /** True when its result is history; otherwise it waits, evaluated, for the office to publish it. */
  readonly published: boolean;
  readonly issuer: string;
  readonly visibility: PriceVisibility;
  readonly source: RoundSource;
}

/**
 * Published facts under their real names, nothing about these companies invented: what was never published is blank. And one
 * worked example with made-up bidders, which waits for publication.
 */
export const SHIPPED_ROUNDS: readonly ShippedRound[] = [
  {
    folder: 'stent-2020',
    published: true,
    issuer: '国家组织高值医用耗材联合采购办公室',
    visibility: 'all',
    source: {
      text: '国家组织冠脉支架集中带量采购中选结果（GH-HD2020-1）：十个中选产品及价格已公布；另两家参加企业未中选，其报价未公布，留空。',
      url: null,
      confidence: 'published',
      openedOn: '2020-11-05',
      announcedOn: '2020-11-05',
    },
  },
  {
    folder: 'batch-2-acarbose',
    published: true,
    issuer: '国家组织药品集中采购和使用联合采购办公室',
    visibility: 'all',
    source: {
      text: '第二批国家组织药品集中采购（GY-YD2019-2）阿卡波糖口服常释剂型：三家企业的报价均见于公开报道。',
      url: null,
      confidence: 'published',
      openedOn: '2020-01-17',
      announcedOn: '2020-01-21',
    },
  },
  {
    folder: 'worked-11',
    published: false,
    issuer: CENTRE_NAME,
    visibility: 'all',
    source: {
      text: '第十一批规则的演算示例，企业与报价均为虚构。',
      url: null,
      confidence: 'made-up',
      openedOn: '2026-10-27',
      announcedOn: null,
    },
  },
];

/** The 4+7 pilot: only its winners were published, so it enters the library as awards without bids (4+7 试点中选结果). */
export const pilotAwards = (dataDir: string): ImportPublishedAwardsCommand => ({
  roundNo: 'GY-YD2018-1',
  title: '“4+7”城市药品集中采购中选结果（2018）',
  category: 'drug',
  ruleset: '4plus7-2018',
  regionCode: '990000',
  orgId: null,
  issuer: '4+7城市药品集中采购联合采购办公室',
  source: {
    text: '4+7 城市药品集中采购试点（GY-YD2018-1）：二十五个品种的中选企业与价格；部分价格据记忆录入，逐行标注可信程度。未中选报价未公布。',
    url: null,
    confidence: 'recalled',
    openedOn: '2018-12-06',
    announcedOn: '2018-12-17',
  },
  awards: winnerRows(readFileSync(join(dataDir, '4plus7-winners.csv'), 'utf8')),
});

/** The shipped file quotes one company name that has a comma; nothing else is quoted. */
const winnerRows = (text: string): PublishedAward[] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? '');
      const [
        variety = '',
        strength = '',
        pack = '',
        bidder = '',
        packPrice = '',
        unitPrice = '',
        confidence = '',
      ] = cells;
      return {
        variety,
        strength,
        pack,
        bidder,
        packPrice,
        unitPrice,
        confidence: confidence as PublishedAward['confidence'],
      };
    });
