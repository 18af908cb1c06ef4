import { deserialize, serialize } from 'node:v8';

import { QuantityColumn, type QuantityParts } from '../domain/quantity-column.js';
import type { AllocationColumns, Area, RoundInput, VolumeColumns } from '../domain/types.js';
import { TextColumn, type TextBlock } from '../library/text-column.js';
import type { ExplanationsPart, LinesPart } from './evaluation-job.js';

type WireVolumes = Omit<VolumeColumns, 'quantity'> & { readonly quantity: QuantityParts };
type WireAllocations = Omit<AllocationColumns, 'agreed'> & { readonly agreed: QuantityParts };

/** A round on its way to the threads that evaluate it. What they share is written down once. */
export interface WireInput {
  /** Everything but the volumes, in V8's form. */
  readonly head: SharedArrayBuffer;
  /** Columns that stand in shared memory already are not copied. */
  readonly volumes: WireVolumes | null;
}

export type WireTask =
  | { readonly part: 'lines'; readonly input: WireInput; readonly digestInput: boolean }
  | { readonly part: 'explanations'; readonly input: WireInput };

export function packInput({ volumes, ...rest }: RoundInput): WireInput {
  const bytes = serialize(rest);
  const head = new SharedArrayBuffer(bytes.length);
  new Uint8Array(head).set(bytes);
  return { head, volumes: volumes && { ...volumes, quantity: volumes.quantity.parts() } };
}

export function unpackInput({ head, volumes }: WireInput): RoundInput {
  const rest = deserialize(new Uint8Array(head)) as Omit<RoundInput, 'volumes'>;
  return { ...rest, volumes: volumes && { ...volumes, quantity: QuantityColumn.of(volumes.quantity) } };
}

/** The lines on their way back. Awards go as one text and areas as numbers: a hundred thousand objects would cost far more. */
export interface WireLines extends Omit<LinesPart, 'lines'> {
  readonly lines: Omit<LinesPart['lines'], 'awards' | 'areas' | 'allocations'> & {
    readonly awards: string;
    readonly areas: Readonly<Record<keyof Area, Coded>>;
    readonly allocations: WireAllocations | null;
  };
}

export function packLines({ lines, ...part }: LinesPart): WireLines {
  const { awards, areas, allocations, ...rest } = lines;
  return {
    ...part,
    lines: {
      ...rest,
      awards: JSON.stringify(awards),
      areas: {
        varietyId: coded(areas.map((area) => area.varietyId)),
        regionId: coded(areas.map((area) => area.regionId)),
        primaryProductId: coded(areas.map((area) => area.primaryProductId)),
        backupProductId: coded(areas.map((area) => area.backupProductId)),
      },
      allocations: allocations && { ...allocations, agreed: allocations.agreed.parts() },
    },
  };
}

export function unpackLines({ lines, ...part }: WireLines): LinesPart {
  const { awards, areas, allocations, ...rest } = lines;
  const { varietyId, regionId, primaryProductId, backupProductId } = areas;
  return {
    ...part,
    lines: {
      ...rest,
      awards: JSON.parse(awards) as LinesPart['lines']['awards'],
      areas: Array.from(varietyId.at, (_, i) => ({
        varietyId: textAt(varietyId, i) ?? '',
        regionId: textAt(regionId, i) ?? '',
        primaryProductId: textAt(primaryProductId, i) ?? '',
        backupProductId: textAt(backupProductId, i),
      })),
      allocations: allocations && { ...allocations, agreed: QuantityColumn.of(allocations.agreed) },
    },
  };
}

/** Texts of which few differ: each once, and by row which one. */
interface Coded {
  readonly texts: readonly (string | null)[];
  readonly at: Uint32Array;
}

function coded(values: readonly (string | null)[]): Coded {
  const index = new Map<string | null, number>();
  const at = Uint32Array.from(values, (value) => {
    const found = index.get(value) ?? index.size;
    if (found === index.size) index.set(value, found);
    return found;
  });
  return { texts: [...index.keys()], at };
}

const textAt = ({ texts, at }: Coded, row: number): string | null => texts[at[row] ?? 0] ?? null;

/** The explanations on their way back. */
export interface WireExplanations {
  readonly digest: string;
  readonly blocks: readonly TextBlock[];
}

export const packExplanations = ({ digest, texts }: ExplanationsPart): WireExplanations => ({
  digest,
  blocks: texts.blocks(),
});

export const unpackExplanations = ({ digest, blocks }: WireExplanations): ExplanationsPart => ({
  digest,
  texts: TextColumn.of(blocks),
});

/** Memory of an answer that is handed over rather than copied. */
export function transferable(answer: WireLines | WireExplanations): ArrayBuffer[] {
  const arrays =
    'blocks' in answer
      ? answer.blocks.flatMap(({ bytes, ends }) => [bytes, ends])
      : [
          ...Object.values(answer.lines.areas).map(({ at }) => at),
          ...(answer.lines.allocations ? columnsOf(answer.lines.allocations) : []),
        ];
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}

const columnsOf = ({ row, product, agreed }: WireAllocations) => [row, product, agreed.numbers];
