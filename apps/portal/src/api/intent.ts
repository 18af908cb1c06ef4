/**
 * One intent of a person (一次操作意图) and its Idempotency-Key. A repeated press, a lost answer or a failure of the
 * server repeats the key, so the deed happens once; another content, a success or a refusal begins a new intent.
 */
export class Intent {
  private open: { key: string; content: string } | null = null;

  constructor(private readonly newKey: () => string = randomKey) {}

  /** The key for this content: the one in flight if it is the same intent, a fresh one otherwise. */
  keyFor(content: unknown): string {
    const text = JSON.stringify([content], withFiles);
    if (this.open?.content !== text) this.open = { key: this.newKey(), content: text };
    return this.open.key;
  }

  /** The server has decided, for or against: the next press is a new intent. */
  settle(): void {
    this.open = null;
  }
}

/** A file has no JSON of its own; its name, size and time tell it from another. */
const withFiles = (_key: string, value: unknown): unknown =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value;

/** A random UUID (version 4) that also works on plain http in a closed network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
