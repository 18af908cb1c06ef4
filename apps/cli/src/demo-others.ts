import { DataSource } from 'typeorm';

import { signingParts } from '#agreements';
import { choosingParts } from '#awards';
import {
  actAs,
  type AreasDoors,
  type AreasFiled,
  bidAsCompanies,
  type BiddingDoors,
  type CompaniesBid,
  fileAreasAsCompanies,
  type PartiesSigned,
  signAsParties,
  type SigningDoors,
} from '#demonstration';
import {
  AnswerAppointment,
  DecideLetter,
  DemonstrationActors,
  EnterAccount,
  EnterDemonstrationAccount,
  identityParts,
  ProposeAppointment,
  SubmitLetter,
} from '#identity';
import { beijingTime, DomainError, type Language } from '#kernel';
import {
  Approvals,
  type Config,
  Database,
  dataSourceOptions,
  loadConfig,
  Printer,
  runAsSystem,
} from '#platform';
import { biddingParts } from '#tenders';

import { installationRoot, withEmbeddedDatabase } from './database-address.js';
import { EXIT, type Streams } from './streams.js';

/** Who accepts the companies' commitment letters. */
const REVIEWER = 'shenhe';

/** The use cases that other organisations act through, each in the name of its own people. */
export type OthersDoors = BiddingDoors & AreasDoors & SigningDoors;

/** Something that the other organisations of the province do (其余单位的操作), and how a command tells of it. */
interface OthersDeed<T> {
  readonly execute: (doors: OthersDoors, reviewer: string) => Promise<T>;
  readonly told: Readonly<Record<Language, (outcome: T) => string>>;
  readonly refused: Readonly<Record<Language, string>>;
}

export const BID: OthersDeed<CompaniesBid> = {
  execute: bidAsCompanies,
  told: {
    zh: ({ round, bid, before, deadline }) =>
      `${round}：${bid} 家企业已密封递交报价，${before} 家此前已递交；截止 ${beijingTime(deadline)}（北京时间）\n`,
    en: ({ round, bid, before, deadline }) =>
      `${round}: ${bid} companies sealed and handed in their bids, ${before} had before; deadline ${beijingTime(deadline)} Beijing time\n`,
  },
  refused: { zh: '未投标', en: 'no bids' },
};

export const AREAS: OthersDeed<AreasFiled> = {
  execute: fileAreasAsCompanies,
  told: {
    zh: ({ round, filed, before, deadline }) =>
      `${round}：已提交 ${filed} 份选区志愿，${before} 份此前已提交；截止 ${beijingTime(deadline)}（北京时间）\n`,
    en: ({ round, filed, before, deadline }) =>
      `${round}: ${filed} lists of regions handed in, ${before} had been before; deadline ${beijingTime(deadline)} Beijing time\n`,
  },
  refused: { zh: '未填报选区志愿', en: 'no lists of regions' },
};

export const SIGN: OthersDeed<PartiesSigned> = {
  execute: signAsParties,
  told: {
    zh: ({ parties, signatures }) => `${parties} 家单位已签署购销协议，共 ${signatures} 个签名\n`,
    en: ({ parties, signatures }) => `${parties} organisations signed, ${signatures} signatures in all\n`,
  },
  refused: { zh: '未签署', en: 'nothing signed' },
};

/** A command of the demonstration province in which the other organisations act. 0 = done, 2 = refused. */
export async function demoOthers<T>(
  deed: OthersDeed<T>,
  { language }: { readonly language: Language },
  streams: Streams,
): Promise<number> {
  try {
    const outcome = await withEmbeddedDatabase((databaseUrl) => {
      const env = { ...process.env, JICAI_MODE: 'embedded', DATABASE_URL: databaseUrl };
      return asOthers(loadConfig(env, installationRoot()), deed);
    });
    streams.out(deed.told[language](outcome));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = [error.detail, ...error.errors.map(({ message }) => message)]
      .map((message) => message.in(language))
      .join('; ');
    streams.err(`${deed.refused[language]}${language === 'zh' ? '：' : ': '}${reason}\n`);
    return EXIT.refused;
  }
}

/** The other organisations act in the installation that the settings name. */
export async function asOthers<T>(config: Config, { execute }: OthersDeed<T>): Promise<T> {
  const source = await new DataSource(
    dataSourceOptions({ ...config, pool: 2, name: 'jicai demo' }),
  ).initialize();
  try {
    const database = new Database(source);
    const doors = othersDoors(database, config);
    return await runAsSystem('demo-others', async () => {
      const reviewer = await database.read((q) =>
        q.one<{ id: string }>('select id from identity.account where username = $1', [REVIEWER]),
      );
      return execute(doors, reviewer?.id ?? '');
    });
  } finally {
    await source.destroy();
  }
}

export function othersDoors(database: Database, config: Config): OthersDoors {
  const approvals = new Approvals();
  const { unitOfWork, hasher, vault, mode } = identityParts(database, config, approvals);
  return {
    ...biddingParts(database, config),
    ...choosingParts(database, approvals),
    ...signingParts(database, config),
    database,
    act: actAs(new DemonstrationActors(mode, vault)),
    printer: new Printer(config),
    enterAccount: new EnterDemonstrationAccount(mode, new EnterAccount(unitOfWork, hasher), vault),
    submitLetter: new SubmitLetter(unitOfWork),
    decideLetter: new DecideLetter(unitOfWork),
    proposeAppointment: new ProposeAppointment(unitOfWork),
    answerAppointment: new AnswerAppointment(unitOfWork),
  };
}
