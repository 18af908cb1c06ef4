import { DomainError } from '#kernel';
import {
  canonical,
  ceremonyHash,
  ceremonyRecord,
  type CeremonyRecord,
  fromBase64url,
  isCeremonySigned,
  isPoint,
  QUALIFICATION_BYTES,
  readKeyFile,
  readSignedCeremony,
  sizeForItems,
} from '#sealing';

import { say } from '../domain/say.js';
import { isStaged } from '../domain/timetable.js';
import { LOT } from '../domain/words.js';
import type { OfficerRecord, TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';
import { mustBeDraft, mustLock, sealedBy } from './refusals.js';

/** The officer that an account is in a round, or the refusal. */
export function officerOf(officers: readonly OfficerRecord[], accountId: string): OfficerRecord {
  const officer = officers.find((one) => one.accountId === accountId);
  if (!officer) throw new DomainError('not-an-officer', say('not-an-officer'));
  return officer;
}

export interface EnrolKeyCommand {
  readonly tenderId: string;
  readonly accountId: string;
  readonly pk: string;
  readonly vk: string;
  /** The officer's key file: the seed under the opening code. */
  readonly keyFile: string;
}

/** An officer enrols the keys of a round (登记开标密钥). With the last one the ceremony record is made. */
export class EnrolKey {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(command: EnrolKeyCommand): Promise<{ id: string; idx: number; hash: string | null }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, command.tenderId);
      mustBeDraft(tender);
      const officers = await tx.officers(tender.id);
      const own = officerOf(officers, command.accountId);
      const ceremony = await tx.ceremony(tender.id);
      if (ceremony?.signed != null) throw new DomainError('illegal-transition', say('ceremony-complete'));
      refuseUsed(officers, own, command);
      await checkKeyFile(tender, own, command);
      const { pk, vk, keyFile } = command;
      await tx.setKey(tender.id, own.idx, { pk, vk, keyFile });
      const hash = await renewCeremony(tx, tender);
      await tx.record({
        act: 'tender.key-enrolled',
        subject: { kind: 'tender', id: tender.id },
        after: { idx: own.idx, pk, vk },
      });
      return { id: tender.id, idx: own.idx, hash };
    });
  }
}

function refuseUsed(
  officers: readonly OfficerRecord[],
  own: OfficerRecord,
  { pk, vk }: EnrolKeyCommand,
): void {
  const taken = officers.filter(({ idx }) => idx !== own.idx).flatMap((one) => [one.pk, one.vk]);
  for (const [field, key] of [
    ['pk', pk],
    ['vk', vk],
  ] as const) {
    const bytes = fromBase64url(key);
    if (!bytes || !isPoint(bytes)) throw DomainError.field(field, 'invalid', say('key-no-point'));
    if (taken.includes(key)) throw DomainError.field(field, 'used', say('key-used'));
  }
  if (pk === vk) throw DomainError.field('vk', 'used', say('key-used'));
}

/** A file that is for something else would open nothing on the day. */
async function checkKeyFile(
  { roundNo }: TenderRecord,
  { label, kind }: OfficerRecord,
  { pk, vk, keyFile }: EnrolKeyCommand,
): Promise<void> {
  const file = await sealedBy('keyFile', () => readKeyFile(keyFile));
  const stated = { round: file.round, id: file.id, kind: file.kind, pk: file.pk, vk: file.vk };
  if (canonical(stated) !== canonical({ round: roundNo, id: label, kind, pk, vk }))
    throw DomainError.field('keyFile', 'elsewhere', say('key-file-elsewhere'));
}

/** Makes the record over the keys there are now, without signatures; answers its hash once every officer has a key. */
export async function renewCeremony(tx: TendersTx, tender: TenderRecord): Promise<string | null> {
  await tx.dropCeremony(tender.id);
  const officers = await tx.officers(tender.id);
  if (officers.length === 0 || officers.some(({ pk }) => pk === null)) return null;
  for (const { idx, signature } of officers)
    if (signature !== null) await tx.setSignature(tender.id, idx, null);
  const record = await sealedBy('ceremony', async () =>
    recordOf(tender, officers, await tx.productsByBidder(tender.id)),
  );
  const hash = ceremonyHash(record);
  await tx.addCeremony(tender.id, { record: canonical(record), hash });
  return hash;
}

function recordOf(
  { roundNo, quorum, secondQuote, ...timetable }: TenderRecord,
  officers: readonly OfficerRecord[],
  products: ReadonlyMap<string, readonly string[]>,
): CeremonyRecord {
  const bytes = paddedBytes([...products.values()]);
  return ceremonyRecord({
    alg: 'jicai-seal-1',
    round: roundNo,
    k: quorum,
    padTo: [
      { lot: LOT, part: 'price', bytes },
      ...(isStaged(timetable)
        ? [{ lot: LOT, part: 'qualification' as const, bytes: QUALIFICATION_BYTES }]
        : []),
      // Who has one offer seals as many bytes as who has ten.
      ...(secondQuote ? [{ lot: LOT, part: 'second-quote' as const, bytes }] : []),
    ],
    officers: officers.map(({ label, kind, pk, vk }) => ({ id: label, kind, pk, vk })),
  });
}

/** What an item needs beside the product's id, with room for the longest price. */
const ITEM_BYTES = 80;

/** One size for every bidder, so that it tells nothing: that of the most entries anyone has, more where ids are very long. */
const paddedBytes = (bidders: readonly (readonly string[])[]): number =>
  Math.max(
    ...bidders.map((ids) => {
      const longest = ids.reduce((sum, id) => sum + ITEM_BYTES + Buffer.byteLength(JSON.stringify(id)), 128);
      return Math.max(sizeForItems(ids.length), longest);
    }),
  );

export interface SignCeremonyCommand {
  readonly tenderId: string;
  readonly accountId: string;
  readonly signature: string;
}

/** An officer signs the ceremony record after comparing it (签署密钥仪式记录); the last signature completes it. */
export class SignCeremony {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(
    command: SignCeremonyCommand,
  ): Promise<{ id: string; idx: number; hash: string; complete: boolean }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, command.tenderId);
      mustBeDraft(tender);
      const own = officerOf(await tx.officers(tender.id), command.accountId);
      const ceremony = await tx.ceremony(tender.id);
      if (!ceremony) throw new DomainError('tender-incomplete', say('ceremony-not-ready'));
      if (ceremony.signed !== null) throw new DomainError('illegal-transition', say('ceremony-complete'));
      // A new key or another officer clears the signatures: one that stands is over this record.
      if (own.signature !== null) throw new DomainError('illegal-transition', say('ceremony-own-signed'));
      const record = ceremonyRecord(JSON.parse(ceremony.record));
      if (!(await isCeremonySigned(record, { id: own.label, signature: command.signature })))
        throw DomainError.field('signature', 'invalid', say('signature-wrong'));
      await tx.setSignature(tender.id, own.idx, command.signature);
      await tx.record({
        act: 'tender.ceremony-signed',
        subject: { kind: 'tender', id: tender.id },
        after: { idx: own.idx, hash: ceremony.hash },
      });
      const complete = await completed(tx, tender, record, ceremony.hash);
      return { id: tender.id, idx: own.idx, hash: ceremony.hash, complete };
    });
  }
}

async function completed(
  tx: TendersTx,
  tender: TenderRecord,
  record: CeremonyRecord,
  hash: string,
): Promise<boolean> {
  const signatures = (await tx.officers(tender.id)).flatMap(({ label, signature }) =>
    signature === null ? [] : [{ id: label, signature }],
  );
  if (signatures.length < record.officers.length) return false;
  const signed = canonical({ record, signatures });
  readSignedCeremony(signed);
  await tx.completeCeremony(tender.id, signed);
  await tx.record({
    act: 'tender.ceremony-completed',
    subject: { kind: 'tender', id: tender.id },
    after: { hash, officers: signatures.length },
  });
  return true;
}

/** An officer tried the own key with a dummy share and found it good (开标演练); one that was reported lost counts again. */
export class RehearseKey {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    accountId,
  }: {
    tenderId: string;
    accountId: string;
  }): Promise<{ id: string; idx: number }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const own = officerOf(await tx.officers(tenderId), accountId);
      if (own.pk === null) throw new DomainError('tender-incomplete', say('ceremony-not-ready'));
      await tx.setRehearsed(tenderId, own.idx);
      const found = await tx.endKeyLoss(tenderId, own.idx);
      await tx.record({
        act: found ? 'tender.key-recovered' : 'tender.key-rehearsed',
        subject: { kind: 'tender', id: tender.id },
        after: { idx: own.idx },
      });
      return { id: tenderId, idx: own.idx };
    });
  }
}
