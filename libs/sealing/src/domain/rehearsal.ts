import { isSame, randomBytes, utf8 } from './bytes.js';
import { type Engine, engineHere } from './engine.js';
import { SHARE_BYTES, shareInfo } from './envelope.js';
import type { OfficerKeys } from './officer-keys.js';
import { decoded } from './shape.js';

/**
 * Rehearsal of an officer (开标演练): a dummy share is sealed to the public key and opened again, a text signed and checked. True
 * when the officer will be able to do their part.
 */
export async function rehearse(keys: OfficerKeys, engine: Engine = engineHere()): Promise<boolean> {
  const [share, aad] = [randomBytes(SHARE_BYTES), utf8('jicai-seal-1 rehearsal')];
  const wrapped = await engine.wrap(decoded(keys.pk), share, shareInfo(0), aad);
  const opened = await engine.unwrap(keys.opening, wrapped, shareInfo(0), aad);
  const text = utf8('jicai-seal-1 rehearsal\n');
  const signed = await engine.isSigned(decoded(keys.vk), text, await keys.sign(text));
  return signed && opened !== undefined && isSame(opened, share);
}
