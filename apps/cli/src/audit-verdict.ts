import { UnreadableExport, type Verdict } from '#audit';

/** Says what a verification found, what it proves, and plainly what it cannot prove. */
export function sayVerdict(verdict: Verdict, say: (text: string) => void): void {
  const { fault, head, entries, checkpoints, witnessed, lastWitnessed, newKeys } = verdict;
  say(
    `log ${verdict.log}: ${checkpoints} checkpoints, ${entries} entries verified, head ${head.n} (${head.size} entries, root ${head.root})\n`,
  );
  if (fault) {
    say(
      `BROKEN at checkpoint ${fault.checkpoint}, entries ${fault.from + 1} to ${fault.to}: ${fault.what} [${fault.kind}]\n`,
    );
    say('Everything before that checkpoint is whole; nothing after it was looked at.\n');
    return;
  }
  for (const key of newKeys)
    say(`note: signed with key ${key}, which the copy does not know; ask the operator why it changed\n`);
  if (lastWitnessed) {
    say(
      `proved: nothing up to checkpoint ${lastWitnessed.n} was changed, removed, added or moved since the second party took its copy (${witnessed} heads agree)\n`,
    );
    if (lastWitnessed.n < head.n)
      say(
        `not proved by the copy: checkpoints ${lastWitnessed.n + 1} to ${head.n}; they only agree with themselves and with the operator's signature\n`,
      );
    return;
  }
  say("proved: the log agrees with itself and with the operator's signatures\n");
  say(
    "not proved: without a second party's copy nobody can tell a log that was rewritten and signed anew, or cut off at its end, from an honest one (--witness, --heads)\n",
  );
}

/** Why a file could not be used, in one sentence; undefined for a defect of the program. */
export function unusable(error: unknown): string | undefined {
  if (error instanceof UnreadableExport) return error.message;
  const isSystemError =
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    typeof error.code === 'string';
  return isSystemError ? String(error.message) : undefined;
}
