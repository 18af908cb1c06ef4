import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Reads a secret that exists already (an opening code): the first line of a pipe, or asked for once without showing it. */
export const readSecret = (question: string, say: (text: string) => void): Promise<string> =>
  process.stdin.isTTY ? askHidden(question, say) : firstLine();

/** Reads a password: the first line of a pipe, or asked for twice on a terminal without showing it. Never an argument. */
export async function readPassword(say: (text: string) => void): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const once = await askHidden('Password: ', say);
  const again = await askHidden('Again: ', say);
  if (once !== again) throw new Error('the two passwords differ');
  return once;
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new Error('nothing on the standard input');
}

async function askHidden(question: string, say: (text: string) => void): Promise<string> {
  say(question);
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    say('\n');
  }
}
