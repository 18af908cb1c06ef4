// Seals a bid on this machine and submits it by a signed request; Node alone, no dependency. Prices never leave this machine readable.
//
//   JICAI_API_KEY=jck_… node seal-and-submit.mjs --url https://platform --tender ID --prices prices.csv \
//     --ceremony HASH --platform-key=KEY --out folder
//
// HASH and KEY are those that the notice prints: copy them from there, not from an answer of the platform. A key may begin with a
// dash, hence the equals sign. JICAI names the command
// (default `jicai`). Left in the folder: sealing-package.json, bid.jicai, receipt.json. Keep the receipt.
import { spawnSync } from 'node:child_process';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: given } = parseArgs({
  options: Object.fromEntries(
    ['url', 'tender', 'prices', 'ceremony', 'platform-key', 'out'].map((name) => [name, { type: 'string' }]),
  ),
});
const missing = ['url', 'tender', 'prices', 'ceremony', 'platform-key', 'out'].filter((name) => !given[name]);
if (missing.length > 0) throw new Error(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
const file = (name) => join(given.out, name);
mkdirSync(given.out, { recursive: true });

/** A request signed with the interface key; an answer that is no success is an error with the platform's own words. */
async function call(method, path, body) {
  const [, keyId, ...secret] = (process.env.JICAI_API_KEY ?? '').split('_');
  const text = body === undefined ? '' : JSON.stringify(body);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomUUID();
  const digest = createHash('sha256').update(text).digest('hex');
  const canonical = [method, path, '', digest, timestamp, nonce, keyId].join('\n');
  const key = Buffer.from(secret.join('_'), 'base64url');
  const signature = createHmac('sha256', key).update(canonical).digest('hex');
  const answer = await fetch(given.url + path, {
    method,
    headers: {
      authorization: `JCK-HMAC-SHA256 keyId=${keyId}, timestamp=${timestamp}, nonce=${nonce}, signature=${signature}`,
      'accept-language': 'en',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { body: text }),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${said.code}: ${said.detail}`);
  return said;
}

function jicai(...args) {
  const [program, ...first] = (process.env.JICAI ?? 'jicai').split(' ');
  const { status, error } = spawnSync(program, [...first, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`jicai ${args.slice(0, 2).join(' ')} ended with ${status}`);
}

const tender = `/api/v1/tenders/${given.tender}`;
const sealingPackage = await call('GET', `${tender}/sealing-package`);
writeFileSync(file('sealing-package.json'), JSON.stringify(sealingPackage));

jicai(
  ...['bid', 'seal', '--package', file('sealing-package.json'), '--prices', given.prices, '--out', file('bid.jicai')],
  ...['--ceremony', given.ceremony, '--platform-key', given['platform-key']],
);

// An envelope file is two lines, its name and the header, and the sealed bytes after them.
const envelope = readFileSync(file('bid.jicai'));
const nameEnd = envelope.indexOf(0x0a);
const headerEnd = envelope.indexOf(0x0a, nameEnd + 1);
const header = envelope.subarray(nameEnd + 1, headerEnd).toString('utf8');
const { lot, part, version } = JSON.parse(header);
const sealed = envelope.subarray(headerEnd + 1).toString('base64url');

const { id, receipt } = await call('POST', `${tender}/bids`, { lot, part, version, header, sealed });
writeFileSync(file('receipt.json'), JSON.stringify(receipt));
jicai(
  ...['receipt', 'verify', file('receipt.json'), '--envelope', file('bid.jicai')],
  ...['--platform-key', given['platform-key']],
);
console.log(JSON.stringify({ bid: id, version, hash: receipt.record.hash, at: receipt.record.at }));
