import { DataSource } from 'typeorm';

import { actAs, bidAsCompanies, type CompaniesBid } from '#demonstration';
import {
  DecideLetter,
  DemonstrationActors,
  EnterAccount,
  EnterDemonstrationAccount,
  identityParts,
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

/** `jicai demo bid`: the other companies of the running round seal and hand in their bids. 0 = done, 2 = refused. */
export async function demoBid(
  { language }: { readonly language: Language },
  streams: Streams,
): Promise<number> {
  try {
    const outcome = await withEmbeddedDatabase((databaseUrl) => {
      const env = { ...process.env, JICAI_MODE: 'embedded', DATABASE_URL: databaseUrl };
      return asCompanies(loadConfig(env, installationRoot()));
    });
    streams.out(SAY[language](outcome));
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = [error.detail, ...error.errors.map(({ message }) => message)]
      .map((message) => message.in(language))
      .join('; ');
    streams.err(language === 'zh' ? `未投标：${reason}\n` : `no bids: ${reason}\n`);
    return EXIT.refused;
  }
}

const SAY: Readonly<Record<Language, (outcome: CompaniesBid) => string>> = {
  zh: ({ round, bid, before, deadline }) =>
    `${round}：${bid} 家企业已密封递交报价，${before} 家此前已递交；截止 ${beijingTime(deadline)}（北京时间）\n`,
  en: ({ round, bid, before, deadline }) =>
    `${round}: ${bid} companies sealed and handed in their bids, ${before} had before; deadline ${beijingTime(deadline)} Beijing time\n`,
};

/** The companies bid in the installation that the settings name. */
export async function asCompanies(config: Config): Promise<CompaniesBid> {
  const source = await new DataSource(
    dataSourceOptions({ ...config, pool: 2, name: 'jicai demo' }),
  ).initialize();
  try {
    const database = new Database(source);
    const approvals = new Approvals();
    const { unitOfWork, hasher, vault, mode } = identityParts(database, config, approvals);
    const doors = {
      ...biddingParts(database, config),
      database,
      act: actAs(new DemonstrationActors(mode, vault)),
      printer: new Printer(config),
      enterAccount: new EnterDemonstrationAccount(mode, new EnterAccount(unitOfWork, hasher), vault),
      submitLetter: new SubmitLetter(unitOfWork),
      decideLetter: new DecideLetter(unitOfWork),
    };
    return await runAsSystem('demo-bid', async () => {
      const reviewer = await database.read((q) =>
        q.one<{ id: string }>('select id from identity.account where username = $1', [REVIEWER]),
      );
      return bidAsCompanies(doors, reviewer?.id ?? '');
    });
  } finally {
    await source.destroy();
  }
}
