import {
  type Beacon,
  type Candidate,
  commitmentOf,
  type Drawn,
  drawOrder,
  type PanelSeat,
  type Requirement,
  seatPanel,
  seedOf,
} from './draw.js';

/** Somebody of the library who was not put on the list, and why (未列入名单). */
export interface LeftOut {
  readonly id: string;
  readonly employer: string;
  readonly reason: 'bidder' | 'excluded-employer';
  readonly detail: string;
}

/** Everything that a draw rests on and came to (抽取记录): whoever has it repeats the draw. */
export interface DrawRecord {
  readonly format: 'jicai-panel-draw/1';
  readonly round: string;
  readonly requirement: Requirement;
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
  readonly commitment: string;
  readonly committedAt: string;
  readonly committedBy: string;
  readonly beacon: Beacon & { readonly size: number; readonly at: string };
  readonly seed: string;
  readonly order: readonly Drawn[];
  readonly panel: readonly PanelSeat[];
  readonly drawnAt: string;
  readonly drawnBy: string;
}

export const DRAW_FORMAT = 'jicai-panel-draw/1';

/** The first part of a record that another calculation does not agree with. */
export type DrawFault = 'commitment' | 'beacon-earlier' | 'seed' | 'order' | 'panel';

/** Repeats a draw from its record: what does not come out again, in the order of the steps. */
export function drawFaults(record: DrawRecord): DrawFault[] {
  const { requirement, candidates, commitment, beacon, seed } = record;
  const order = drawOrder(candidates, seed);
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const checks: readonly (readonly [DrawFault, boolean])[] = [
    ['commitment', commitmentOf(requirement, candidates) === commitment],
    ['beacon-earlier', Date.parse(beacon.at) >= Date.parse(record.committedAt)],
    ['seed', seedOf(commitment, beacon) === seed],
    [
      'order',
      isSame(
        order,
        record.order.map(({ id, ticket }) => ({ id, ticket })),
      ),
    ],
    ['panel', isSame(seatPanel(requirement, candidates, order), record.panel.map(seatOf))],
  ];
  return checks.flatMap(([fault, holds]) => (holds ? [] : [fault]));
}

const seatOf = ({ seat, specialty, id }: PanelSeat): PanelSeat => ({ seat, specialty, id });

/** A record from its text; undefined when it is none. Only the shape is looked at: what stands in it is for the repetition to judge. */
export function readDrawRecord(text: string): DrawRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Shape = 'string' | 'number' | readonly [Fields] | Fields | 'strings' | 'string?';
interface Fields {
  readonly [name: string]: Shape;
}
const QUOTA: Fields = { specialty: 'string', seats: 'number' };
const RECORD: Fields = {
  format: 'string',
  round: 'string',
  requirement: { size: 'number', reserve: 'number', quotas: [QUOTA] },
  candidates: [{ id: 'string', employer: 'string', specialties: 'strings' }],
  leftOut: [{ id: 'string', employer: 'string', reason: 'string', detail: 'string' }],
  commitment: 'string',
  committedAt: 'string',
  committedBy: 'string',
  beacon: { n: 'number', root: 'string', size: 'number', at: 'string' },
  seed: 'string',
  order: [{ id: 'string', ticket: 'string' }],
  panel: [{ seat: 'number', specialty: 'string?', id: 'string' }],
  drawnAt: 'string',
  drawnBy: 'string',
};

const isRecord = (value: unknown): value is DrawRecord =>
  fits(value, RECORD) && (value as { format: string }).format === DRAW_FORMAT;

function fits(value: unknown, shape: Shape): boolean {
  if (shape === 'string?') return value === null || typeof value === 'string';
  if (shape === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (typeof shape === 'string') return typeof value === shape;
  if (isListShape(shape)) return Array.isArray(value) && value.every((one) => fits(one, shape[0]));
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.entries(shape).every(([name, inner]) => fits(fields[name], inner));
}

const isListShape = (shape: Shape): shape is readonly [Fields] => Array.isArray(shape);
