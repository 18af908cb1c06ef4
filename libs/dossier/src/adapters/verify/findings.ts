/** What the check of a part found: what it proves, in one line each, and what is wrong, in which file. */
export class Findings {
  readonly says: string[] = [];
  readonly faults: { readonly path: string; readonly what: string }[] = [];

  wrong(path: string, what: string): void {
    this.faults.push({ path, what });
  }
}

/** Runs a check that refuses by throwing: what it refuses is a fault of the file, a defect is thrown on. */
export async function refusedBy<T>(
  isRefusal: (error: unknown) => boolean,
  findings: Findings,
  path: string,
  work: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof SyntaxError)) throw error;
    findings.wrong(path, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
