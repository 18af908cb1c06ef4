/**
 * A column of whole numbers ≥ 0 of any size. Nearly all fit a double exactly and cost eight bytes; the few beyond 2^53
 * are kept apart as BigInt, so that a sum never loses a unit.
 */
export class QuantityColumn {
  private readonly large = new Map<number, bigint>();
  private values: Float64Array;

  /** Rows it has room for, or the memory to use: shared memory lets threads read it without a copy. */
  constructor(room: number | Float64Array = 0) {
    this.values = typeof room === 'number' ? new Float64Array(room) : room;
  }

  /** The column that `parts` gave away. */
  static of({ numbers, large }: QuantityParts): QuantityColumn {
    const column = new QuantityColumn(numbers);
    for (const [row, quantity] of large) column.large.set(row, quantity);
    return column;
  }

  /** What the column is made of, as threads pass it. */
  parts(): QuantityParts {
    return { numbers: this.values, large: this.large };
  }

  set(row: number, quantity: number | bigint): void {
    if (row >= this.values.length) this.grow(row + 1);
    if (typeof quantity === 'bigint' && quantity > SAFE) {
      this.values[row] = Number.NaN;
      this.large.set(row, quantity);
    } else {
      this.values[row] = Number(quantity);
    }
  }

  /** The plain number when it is exact, else the BigInt. */
  get(row: number): number | bigint {
    const value = this.values[row] ?? 0;
    return Number.isNaN(value) ? (this.large.get(row) ?? 0n) : value;
  }

  text(row: number): string {
    return String(this.get(row));
  }

  private grow(needed: number): void {
    const wider = new Float64Array(Math.max(needed, this.values.length * 2, 1024));
    wider.set(this.values);
    this.values = wider;
  }
}

/** A column of quantities in parts: plain numbers, and by row the few that are larger (there the number is NaN). */
export interface QuantityParts {
  readonly numbers: Float64Array;
  readonly large: ReadonlyMap<number, bigint>;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Parses a whole number text (`\d+`) to the cheapest exact form. */
export const wholeNumber = (text: string): number | bigint =>
  text.length <= 15 ? Number(text) : BigInt(text);
