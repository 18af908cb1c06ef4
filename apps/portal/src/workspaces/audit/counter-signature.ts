/** What `jicai audit countersign` writes (会签文件). */
export interface CounterSignature {
  readonly n: number;
  readonly size: number;
  readonly root: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** Reads a counter-signature file; undefined when it is anything else. The server verifies what it says. */
export function readCounterSignature(text: string): CounterSignature | undefined {
  try {
    const { n, size, root, publicKey, signature } = JSON.parse(text) as Partial<CounterSignature>;
    const isComplete =
      typeof n === 'number' &&
      typeof size === 'number' &&
      typeof root === 'string' &&
      typeof publicKey === 'string' &&
      typeof signature === 'string';
    return isComplete ? { n, size, root, publicKey, signature } : undefined;
  } catch {
    return undefined;
  }
}
