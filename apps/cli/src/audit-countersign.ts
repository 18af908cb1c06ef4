import { counterSign, readKeyFile, readWitness } from '#audit';

import { sayVerdict, unusable } from './audit-verdict.js';
import { EXIT, type Streams } from './streams.js';

/** `jicai audit countersign <export> --key <file> [--copy <file>]`: the counter-signature as JSON on the output. */
export async function auditCountersign(
  file: string,
  options: { key: string; copy: string[] },
  streams: Streams,
): Promise<number> {
  try {
    const pair = readKeyFile(options.key);
    const { verdict, signed } = await counterSign(
      file,
      readWitness({ copies: options.copy, heads: [] }),
      pair,
    );
    sayVerdict(verdict, streams.err);
    if (!signed) return EXIT.failed;
    streams.out(`${JSON.stringify(signed)}\n`);
    return EXIT.done;
  } catch (error) {
    const reason = unusable(error);
    if (reason === undefined) throw error;
    streams.err(`not signed: ${reason}\n`);
    return EXIT.refused;
  }
}
