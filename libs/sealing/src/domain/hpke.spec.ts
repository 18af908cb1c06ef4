import type { webcrypto } from 'node:crypto';

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

import { type Bytes, randomBytes, utf8 } from './bytes.js';
import { derive, type Engine, engineHere, ENGINES, POINT_BYTES, signingPair } from './engine.js';

const RUNS = process.env['JICAI_FULL'] === '1' ? 500 : 40;
const other = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const engines: readonly Engine[] = [ENGINES.native, ENGINES.noble];
const buffer = (bytes: Bytes): ArrayBuffer => bytes.slice().buffer;

describe.each(engines)('HPKE of the $name engine beside another implementation', (engine) => {
  it('derives the same key pair from the same material', async () => {
    const material = derive(new Uint8Array(32).fill(9), 'a pair');
    const pair = (await other.kem.deriveKeyPair(buffer(material))) as webcrypto.CryptoKeyPair;
    const theirs = new Uint8Array(await other.kem.serializePublicKey(pair.publicKey));
    expect(await engine.publicKey(material)).toEqual(theirs);
  });

  it('opens what the other sealed, and the other way round', async () => {
    for (let run = 0; run < RUNS; run++) {
      const material = randomBytes(32);
      const plain = randomBytes(1 + (run % 70));
      const [info, aad] = [utf8(`info ${run}`), randomBytes(run % 50)];
      const pair = (await other.kem.deriveKeyPair(buffer(material))) as webcrypto.CryptoKeyPair;

      const sender = await other.createSenderContext({
        recipientPublicKey: pair.publicKey,
        info: buffer(info),
      });
      const body = new Uint8Array(await sender.seal(buffer(plain), buffer(aad)));
      const theirs = Uint8Array.from([...new Uint8Array(sender.enc), ...body]);
      expect(await engine.unwrap(material, theirs, info, aad)).toEqual(plain);

      const ours = await engine.wrap(await engine.publicKey(material), plain, info, aad);
      const recipient = await other.createRecipientContext({
        recipientKey: pair,
        enc: buffer(ours.slice(0, POINT_BYTES)),
        info: buffer(info),
      });
      const opened = await recipient.open(buffer(ours.slice(POINT_BYTES)), buffer(aad));
      expect(new Uint8Array(opened)).toEqual(plain);
    }
  });

  it('opens nothing under another key, info or associated data', async () => {
    const material = randomBytes(32);
    const sealed = await engine.wrap(await engine.publicKey(material), utf8('a'), utf8('b'), utf8('c'));
    expect(await engine.unwrap(material, sealed, utf8('b'), utf8('c'))).toEqual(utf8('a'));
    expect(await engine.unwrap(randomBytes(32), sealed, utf8('b'), utf8('c'))).toBeUndefined();
    expect(await engine.unwrap(material, sealed, utf8('x'), utf8('c'))).toBeUndefined();
    expect(await engine.unwrap(material, sealed, utf8('b'), utf8('x'))).toBeUndefined();
    expect(await engine.unwrap(material, sealed.slice(0, 20), utf8('b'), utf8('c'))).toBeUndefined();
  });
});

describe('the engines', () => {
  it('is native where WebCrypto is, and pure JavaScript where it is not', () => {
    expect(engineHere().name).toBe('native');
    // As on a page that came by plain http.
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(engineHere().name).toBe('noble');
    } finally {
      Reflect.deleteProperty(globalThis.crypto, 'subtle');
    }
  });

  it('check each other’s signatures', async () => {
    const { secretKey, publicKey } = signingPair(derive(randomBytes(32), 'pair', 48));
    for (const signer of engines)
      for (const checker of engines) {
        const signature = await signer.sign(secretKey, utf8('text'));
        expect(await checker.isSigned(publicKey, utf8('text'), signature)).toBe(true);
        expect(await checker.isSigned(publicKey, utf8('test'), signature)).toBe(false);
        expect(await checker.isSigned(publicKey.slice(1), utf8('text'), signature)).toBe(false);
      }
  });
});
