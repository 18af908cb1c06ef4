import 'reflect-metadata';
import { createPrivateKey, randomBytes, sign, webcrypto } from 'node:crypto';

import * as x509 from '@peculiar/x509';

import type { FieldCipher } from '#identity';
import { type Database, type Queryer, runAsSystem } from '#platform';

import { Signer, type Signed, type SigningOrganisation } from '../application/signer.js';

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** Attribute of a subject that holds the credit code (serialNumber, X.520). */
const SERIAL_NUMBER = '2.5.4.5';
const HOUR_MS = 3_600_000;
const YEAR_MS = 366 * 24 * HOUR_MS;
const AUTHORITY_YEARS = 20;
const ORGANISATION_YEARS = 3;

interface Held {
  readonly id: string;
  readonly pem: string;
  readonly keySealed: Buffer;
}
interface Made {
  readonly serial: string;
  readonly subject: string;
  readonly pem: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly key: Buffer;
}

/**
 * The software certificate authority (软件证书机构) that the platform runs for demonstrations: an X.509 certificate for each
 * organisation, ECDSA on P-256, private keys sealed at rest. Certificates are made at the first signature and again when one has run out;
 * of two that are made at once the first one stored holds.
 */
export class SoftwareAuthority extends Signer {
  readonly kind = 'software-ca';
  readonly algorithm = 'ecdsa-p256-sha256';

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly name: string,
  ) {
    super();
  }

  async sign(organisation: SigningOrganisation, texts: readonly string[]): Promise<Signed> {
    const { pem, key } = await this.holder(organisation);
    const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    return {
      certificate: pem,
      signatures: texts.map((text) => sign('sha256', Buffer.from(text), privateKey)),
    };
  }

  async authority(): Promise<string> {
    return (await this.own()).pem;
  }

  private own(): Promise<{ pem: string; key: Buffer }> {
    return this.held(null, async (now) => {
      const keys = await newKeys();
      const span = spanOf(now, AUTHORITY_YEARS);
      const certificate = await x509.X509CertificateGenerator.createSelfSigned({
        serialNumber: newSerial(),
        name: [{ CN: [this.name] }],
        ...span,
        signingAlgorithm: ECDSA,
        keys,
        extensions: [
          new x509.BasicConstraintsExtension(true, 0, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ],
      });
      return made(certificate, this.name, keys);
    });
  }

  private async holder({ id, name, uscc }: SigningOrganisation): Promise<{ pem: string; key: Buffer }> {
    return this.held(id, async (now) => {
      const authority = await this.own();
      const issuer = new x509.X509Certificate(authority.pem);
      const signingKey = await webcrypto.subtle.importKey('pkcs8', authority.key, ECDSA, false, ['sign']);
      const keys = await newKeys();
      const certificate = await x509.X509CertificateGenerator.create({
        serialNumber: newSerial(),
        subject: [{ CN: [name] }, ...(uscc === '' ? [] : [{ [SERIAL_NUMBER]: [uscc] }])],
        issuer: issuer.subjectName,
        ...spanOf(now, ORGANISATION_YEARS),
        signingAlgorithm: ECDSA,
        publicKey: keys.publicKey,
        signingKey,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(
            x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
            true,
          ),
          await x509.AuthorityKeyIdentifierExtension.create(issuer),
          await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        ],
      });
      return made(certificate, name, keys);
    });
  }

  /** The certificate of an owner that is valid now with its key, or the one that is made and stored; nobody has that of the authority. */
  private async held(
    owner: string | null,
    make: (now: Date) => Promise<Made>,
  ): Promise<{ pem: string; key: Buffer }> {
    const find = (): Promise<Held | undefined> =>
      runAsSystem('software-authority', () => this.database.read((q) => valid(q, owner)));
    let held = await find();
    if (!held) {
      const fresh = await make(await runAsSystem('software-authority', () => this.database.read(clock)));
      await runAsSystem('software-authority', () =>
        this.database.transaction((q) => store(q, owner, fresh, this.cipher)),
      );
      held = await find();
    }
    if (!held) throw new Error('a certificate that was stored is not there');
    return { pem: held.pem, key: this.cipher.open(held.keySealed, `certificate:${held.id}`) };
  }
}

async function clock(q: Queryer): Promise<Date> {
  const row = await q.one<{ now: Date }>('select platform.now() as now');
  if (!row) throw new Error('the database has no clock');
  return row.now;
}

/** Names as they are now: an organisation that was renamed gets another certificate. */
const valid = (q: Queryer, owner: string | null): Promise<Held | undefined> =>
  q.one<Held>(
    `select c.id, c.pem, k.key_sealed as "keySealed" from agreement.certificate c
     join agreement.certificate_key k on k.certificate_id = c.id
     where c.org_id is not distinct from $1 and c.not_before <= platform.now() and platform.now() < c.not_after
       and (c.org_id is null or c.subject = (select o.name from identity.organisation o where o.id = c.org_id))
     order by c.n desc limit 1`,
    [owner],
  );

/** One at a time for an owner: whoever comes second finds what the first one stored. */
async function store(q: Queryer, owner: string | null, fresh: Made, cipher: FieldCipher): Promise<void> {
  await q.query(`select pg_advisory_xact_lock(hashtextextended('agreement.certificate ' || $1::text, 0))`, [
    owner ?? 'authority',
  ]);
  if (await valid(q, owner)) return;
  const row = await q.one<{ id: string }>(
    `insert into agreement.certificate (org_id, n, serial, subject, pem, not_before, not_after)
     select $1, coalesce((select max(c.n) from agreement.certificate c where c.org_id is not distinct from $1), 0) + 1, $2, $3, $4, $5, $6
     returning id`,
    [owner, fresh.serial, fresh.subject, fresh.pem, fresh.notBefore, fresh.notAfter],
  );
  if (row)
    await q.query('insert into agreement.certificate_key (certificate_id, key_sealed) values ($1, $2)', [
      row.id,
      cipher.seal(fresh.key, `certificate:${row.id}`),
    ]);
}

const newKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
/** Positive, without a leading zero byte. */
const newSerial = (): string => `4${randomBytes(16).toString('hex').slice(1)}`;

/** From an hour ago: clocks of verifiers may be behind. */
const spanOf = (now: Date, years: number): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(now.getTime() - HOUR_MS),
  notAfter: new Date(now.getTime() + years * YEAR_MS),
});

async function made(
  certificate: x509.X509Certificate,
  subject: string,
  { privateKey }: webcrypto.CryptoKeyPair,
): Promise<Made> {
  const { serialNumber: serial, notBefore, notAfter } = certificate;
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey));
  return { serial, subject, pem: certificate.toString('pem'), notBefore, notAfter, key };
}
