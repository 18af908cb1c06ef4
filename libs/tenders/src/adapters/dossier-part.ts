import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import {
  CONFIG,
  type Config,
  Database,
  type DossierFile,
  DossierParts,
  type DossierRound,
  jsonFile,
  type LeftOut,
  type Queryer,
  Printer,
} from '#platform';
import { canonical, signReceipt } from '#sealing';

import { PlatformKey } from '../application/ports.js';
import type { TenderPart } from '../domain/words.js';
import { openingPdf } from '../documents/opening-pdf.js';
import { tenderNoticePdf } from '../documents/tender-notice-pdf.js';
import { preciseInstant } from './instants.js';
import { readCeremony } from './officer-rows.js';
import { announcedAmendments, publishedAnswers } from './queries/amendments.query.js';
import { findDocumentFile, listDocuments } from './queries/documents.query.js';
import { listOffers } from './queries/offers.query.js';
import { findOpening, findTenderNotice } from './queries/public.query.js';
import { readSealingPage } from './sealing-page-file.js';

const PRICES_KEPT = { zh: '本轮次价格不全部公开', en: 'the round does not publish all prices' };

/** What tenders put into the dossier of a round (招标卷): from its package and documents to the record of its opening. */
@Injectable()
export class TenderDossierPart implements OnModuleInit {
  constructor(
    @Inject(DossierParts) private readonly parts: DossierParts,
    @Inject(Database) private readonly database: Database,
    @Inject(PlatformKey) private readonly key: PlatformKey,
    @Inject(Printer) private readonly printer: Printer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.parts.define({
      name: 'tender',
      title: { zh: '招标', en: 'Tender' },
      contents: (round) => this.contents(round),
      streams: ({ tenderId }) => Promise.resolve([`tender:${tenderId}`]),
    });
  }

  private async *contents(round: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    yield* this.notice(round);
    yield* this.package(round);
    yield* this.documents(round);
    yield* this.seal(round);
    yield* this.opening(round);
    yield* this.offers(round);
  }

  private async *notice({ tenderId }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    const stored = await this.read((q) => findTenderNotice(q, tenderId));
    const page = readSealingPage(this.config.sealingPage);
    const notice = {
      ...stored,
      zone: 'Asia/Shanghai',
      platformKey: this.key.text,
      sealingPage: page ? { name: page.name, sha256: page.sha256 } : null,
    };
    yield jsonFile('notice.json', notice);
    const issue = { issuedAt: notice.announcedAt, page: `/public/tenders/${tenderId}` };
    yield { path: 'notice.pdf', content: await this.printer.print(tenderNoticePdf(notice), issue) };
    yield jsonFile('amendments.json', await this.read((q) => announcedAmendments(q, tenderId)));
    yield jsonFile('answers.json', await this.read((q) => publishedAnswers(q, tenderId)));
    yield {
      leftOut: { zh: '提问单位', en: 'who asked the questions' },
      because: { zh: '答疑不披露提问单位', en: 'published answers tell nothing of who asked' },
    };
    if (notice.demand) yield jsonFile('demand-edition.json', notice.demand);
  }

  /** The files as they were uploaded. Ceilings and reference prices are those of the companies until all prices are public. */
  private async *package({
    tenderId,
    readership,
    showsAllPrices,
  }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    if (!showsAllPrices) {
      yield { leftOut: { zh: '招标数据包', en: 'the package of the tender' }, because: PRICES_KEPT };
      return;
    }
    const names = await this.read((q) =>
      q.query<{ name: string }>(
        'select name from tender.package_file where tender_id = $1 order by name collate "C"',
        [tenderId],
      ),
    );
    for (const { name } of names) {
      if (readership === 'open' && name === REFERENCE_PRICES) {
        yield {
          leftOut: { zh: '参考价', en: 'reference prices' },
          because: { zh: '参考价只告知本企业', en: 'a reference price is told to its company alone' },
        };
        continue;
      }
      const file = await this.read((q) =>
        q.one<{ content: Buffer }>(
          'select content from tender.package_file where tender_id = $1 and name = $2',
          [tenderId, name],
        ),
      );
      if (file) yield { path: `package/${name}`, content: file.content };
    }
  }

  private async *documents({ tenderId }: DossierRound): AsyncGenerator<DossierFile> {
    const documents = await this.read((q) => listDocuments(q, tenderId));
    const announced = documents
      .map((document) => ({
        id: document.id,
        title: document.title,
        versions: document.versions.filter(({ publishedAt }) => publishedAt !== null),
      }))
      .filter(({ versions }) => versions.length > 0);
    yield jsonFile('documents.json', announced);
    for (const [i, { versions }] of announced.entries())
      for (const { id, version, fileName } of versions) {
        const { content } = await this.read((q) => findDocumentFile(q, tenderId, id));
        yield { path: `documents/${i + 1}-v${version}-${safeName(fileName)}`, content };
      }
  }

  /** Ceremony, closing, and the receipts of the bids that it counted: Ed25519 is deterministic, so these are the bidders' own. */
  private async *seal({ tenderId, roundNo }: DossierRound): AsyncGenerator<DossierFile> {
    const ceremony = await this.read((q) => readCeremony(q, tenderId));
    if (ceremony?.signed != null) yield { path: 'ceremony.json', content: ceremony.signed };
    const closings = await this.read((q) =>
      q.query<{ part: string; document: string }>(
        'select part, document from tender.closing where tender_id = $1 order by part',
        [tenderId],
      ),
    );
    for (const { part, document } of closings) yield { path: `closing-${part}.json`, content: document };
    if (closings.length > 0) yield { path: 'receipts.jsonl', content: this.receipts(tenderId, roundNo) };
  }

  private async *receipts(tenderId: string, round: string): AsyncGenerator<string> {
    const bids = await this.read((q) =>
      q.query<ClosedBid>(
        `select part, header, version, hash, ${preciseInstant('at')} as at, seq from tender.closed_bids($1) order by part, hash`,
        [tenderId],
      ),
    );
    for (const { part, header, version, hash, at, seq } of bids) {
      const { bidder, ceremony } = JSON.parse(header) as { bidder: string; ceremony: string };
      const record = { round, bidder, part, version, hash, at, seq: Number(seq), ceremony };
      const receipt = await signReceipt(record, this.key.raw, (text) => this.key.sign(text));
      yield `${canonical({ ...receipt })}\n`;
    }
  }

  /** The record of each part that was opened. Material for the qualification is for those who examine it, whatever becomes of prices. */
  private async *opening({
    tenderId,
    readership,
    showsAllPrices,
  }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    const parts = await this.read((q) =>
      q.query<{ part: TenderPart }>('select part from tender.opening where tender_id = $1 order by part', [
        tenderId,
      ]),
    );
    for (const { part } of parts)
      if (part === 'qualification' && readership === 'open')
        yield {
          leftOut: { zh: '资格审查材料', en: 'material for the qualification' },
          because: { zh: '资格审查材料不公开', en: 'it is not public' },
        };
      else if (part !== 'qualification' && !showsAllPrices)
        yield { leftOut: RECORDS[part], because: PRICES_KEPT };
      else yield* this.openedPart(tenderId, part);
  }

  private async *openedPart(tenderId: string, part: TenderPart): AsyncGenerator<DossierFile> {
    const kept = await this.read((q) => findOpening(q, tenderId, part));
    const { record, minutes, digest, at, auditHead } = kept;
    yield { path: `opening-${part}.json`, content: record };
    yield jsonFile(`opening-${part}-minutes.json`, { digest, at, minutes, auditHead });
    if (part !== 'price') return;
    const issue = { issuedAt: at, page: `/public/tenders/${tenderId}` };
    yield { path: 'opening.pdf', content: await this.printer.print(openingPdf(kept), issue) };
  }

  private async *offers({ tenderId, showsAllPrices }: DossierRound): AsyncGenerator<DossierFile | LeftOut> {
    const { items } = await this.read((q) => listOffers(q, tenderId));
    if (items.length === 0) return;
    if (showsAllPrices) yield jsonFile('offers.json', items);
    else yield { leftOut: { zh: '复活要约与应答', en: 'revival offers and answers' }, because: PRICES_KEPT };
  }

  private read<T>(work: (q: Queryer) => Promise<T>): Promise<T> {
    return this.database.read(work);
  }
}

interface ClosedBid {
  readonly part: TenderPart;
  readonly header: string;
  readonly version: number;
  readonly hash: string;
  readonly at: string;
  readonly seq: string;
}

const RECORDS = {
  price: { zh: '开标记录', en: 'the record of the opening' },
  'second-quote': { zh: '二次报价开启记录', en: 'the record of the opening of second quotes' },
};

const REFERENCE_PRICES = 'reference_prices.csv';

/** A file name as any system can hold it. */
const safeName = (name: string): string => name.replaceAll(/[\p{C}/\\:*?"<>|]/gu, '_');
