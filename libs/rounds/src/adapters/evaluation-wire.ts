import type { EvaluatedRound } from '../application/ports.js';
import { QuantityColumn } from '../domain/quantity-column.js';
import type { AllocationColumns, RoundInput, VolumeColumns } from '../domain/types.js';

/** A column of quantities as threads can pass it: plain numbers, and the few that are larger beside them. */
interface WireQuantities {
  readonly numbers: Float64Array;
  readonly large: ReadonlyMap<number, bigint>;
}

type WireVolumes = Omit<VolumeColumns, 'quantity'> & { readonly quantity: WireQuantities };
type WireAllocations = Omit<AllocationColumns, 'agreed'> & { readonly agreed: WireQuantities };

/** A round on its way to the thread that evaluates it. */
export interface WireTask {
  readonly input: Omit<RoundInput, 'volumes'> & { readonly volumes: WireVolumes | null };
  readonly digestInput: boolean;
}

/** The answer on its way back. */
export interface WireAnswer {
  readonly evaluated: Omit<EvaluatedRound, 'result'>;
  readonly result: Omit<EvaluatedRound['result'], 'allocations' | 'explanations'> & {
    readonly allocations: WireAllocations | null;
    /** JSON: one text passes between threads several times faster than its million small objects. */
    readonly explanations: string;
  };
}

export function packTask(input: RoundInput, digestInput: boolean): WireTask {
  const { volumes, ...rest } = input;
  return {
    input: {
      ...rest,
      volumes: volumes && { ...volumes, quantity: packQuantities(volumes.quantity, volumes.length) },
    },
    digestInput,
  };
}

export function unpackInput({ input }: WireTask): RoundInput {
  const { volumes, ...rest } = input;
  return { ...rest, volumes: volumes && { ...volumes, quantity: unpackQuantities(volumes.quantity) } };
}

export function packAnswer({ result, ...evaluated }: EvaluatedRound): WireAnswer {
  const { allocations, explanations, ...rest } = result;
  const agreed = allocations && packQuantities(allocations.agreed, allocations.length);
  return {
    evaluated,
    result: {
      ...rest,
      explanations: JSON.stringify(explanations),
      allocations: allocations && agreed && { ...allocations, agreed },
    },
  };
}

export function unpackAnswer({ evaluated, result }: WireAnswer): EvaluatedRound {
  const { allocations, explanations, ...rest } = result;
  return {
    ...evaluated,
    result: {
      ...rest,
      explanations: JSON.parse(explanations) as EvaluatedRound['result']['explanations'],
      allocations: allocations && { ...allocations, agreed: unpackQuantities(allocations.agreed) },
    },
  };
}

/** Buffers of an answer that are handed over rather than copied. */
export const transferable = ({ result: { allocations } }: WireAnswer): ArrayBuffer[] =>
  allocations
    ? [allocations.row.buffer, allocations.product.buffer, allocations.agreed.numbers.buffer].filter(
        (buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer,
      )
    : [];

function packQuantities(column: QuantityColumn, length: number): WireQuantities {
  const numbers = new Float64Array(length);
  const large = new Map<number, bigint>();
  for (let row = 0; row < length; row++) {
    const value = column.get(row);
    if (typeof value === 'bigint') large.set(row, value);
    else numbers[row] = value;
  }
  return { numbers, large };
}

function unpackQuantities({ numbers, large }: WireQuantities): QuantityColumn {
  const column = new QuantityColumn(numbers.length);
  for (let row = 0; row < numbers.length; row++) column.set(row, numbers[row] ?? 0);
  for (const [row, value] of large) column.set(row, value);
  return column;
}
