import { createHash } from 'node:crypto';

import { compareCodePoints } from '#kernel';

/** An expert as the list of a draw has them (候选专家): by number, without the name, so that the record can be published. */
export interface Candidate {
  readonly id: string;
  readonly employer: string;
  readonly specialties: readonly string[];
}

/** Seats that are kept for a specialty (专业席位). */
export interface Quota {
  readonly specialty: string;
  readonly seats: number;
}

/** What the office asks of a panel (抽取要求). `reserve`: candidates there must be beyond the seats. */
export interface Requirement {
  readonly size: number;
  readonly reserve: number;
  readonly quotas: readonly Quota[];
}

/** The signed head of the audit log from which the seed comes (审计检查点). */
export interface Beacon {
  readonly n: number;
  /** Merkle root, lower-case hex. */
  readonly root: string;
}

/** A place in the order of the draw: the ticket is what the order goes by. */
export interface Drawn {
  readonly id: string;
  readonly ticket: string;
}

/** A seat of the panel and the specialty it is kept for, if any. */
export interface PanelSeat {
  readonly seat: number;
  readonly specialty: string | null;
  readonly id: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * What is committed to before the draw, as lines of text that anyone rebuilds with an editor: the requirement, then the candidates
 * by their numbers (待抽取名单).
 */
export const listText = ({ size, reserve, quotas }: Requirement, candidates: readonly Candidate[]): string =>
  [
    'jicai panel list v1',
    `size\t${size}`,
    `reserve\t${reserve}`,
    ...quotas.map(({ specialty, seats }) => `quota\t${specialty}\t${seats}`),
    ...[...candidates]
      .sort((a, b) => compareCodePoints(a.id, b.id))
      .map(({ id, employer, specialties }) => `expert\t${id}\t${employer}\t${specialties.join('、')}`),
    '',
  ].join('\n');

/** The commitment that stands in the audit record before anybody can know the seed (名单承诺值). */
export const commitmentOf = (requirement: Requirement, candidates: readonly Candidate[]): string =>
  sha256(listText(requirement, candidates));

/** The seed (随机种子): from the commitment, and a checkpoint of the audit log that came after it. */
export const seedOf = (commitment: string, { n, root }: Beacon): string =>
  sha256(`jicai panel seed v1\n${commitment}\n${n}\n${root}\n`);

/** The order of the draw: each candidate's ticket is SHA-256 over the seed and the own number; the smaller comes first. */
export const drawOrder = (candidates: readonly Candidate[], seed: string): Drawn[] =>
  candidates
    .map(({ id }) => ({ id, ticket: sha256(`${seed}\n${id}\n`) }))
    .sort((a, b) => compareCodePoints(a.ticket, b.ticket));

/** The seats by the order of the draw: those of a specialty first, as they are stated, then the others. */
export function seatPanel(
  { size, quotas }: Requirement,
  candidates: readonly Candidate[],
  order: readonly Drawn[],
): PanelSeat[] {
  const seats: PanelSeat[] = [];
  const kept = quotas.flatMap(({ specialty, seats: n }) => Array<string | null>(n).fill(specialty));
  const wanted = [...kept, ...Array<string | null>(size - kept.length).fill(null)];
  for (const specialty of wanted) {
    const id = nextOf(
      candidates,
      order,
      seats.map((seat) => seat.id),
      specialty,
    );
    if (id !== undefined) seats.push({ seat: seats.length + 1, specialty, id });
  }
  return seats;
}

/** The next of the draw for a seat (依次递补): the first who was not seated before and has its specialty; undefined when there is none. */
export function nextOf(
  candidates: readonly Candidate[],
  order: readonly Drawn[],
  seated: readonly string[],
  specialty: string | null,
): string | undefined {
  const before = new Set(seated);
  const fitting = new Set(
    candidates.filter((one) => specialty === null || one.specialties.includes(specialty)).map(({ id }) => id),
  );
  return order.find(({ id }) => fitting.has(id) && !before.has(id))?.id;
}

/** What a list lacks to be drawn from, whatever the seed will be: a specialty with too few holders, or experts in all. */
export type Shortage =
  | { readonly of: 'experts'; readonly have: number; readonly need: number }
  | { readonly of: 'specialty'; readonly specialty: string; readonly have: number; readonly need: number };

/**
 * Shortages of a list. A holder of two specialties may be seated for the other one, so that many are not counted on: then no seed
 * leaves a seat empty.
 */
export function shortagesOf(
  { size, reserve, quotas }: Requirement,
  candidates: readonly Candidate[],
): Shortage[] {
  const holders = (...all: readonly string[]): number =>
    candidates.filter(({ specialties }) => all.every((one) => specialties.includes(one))).length;
  const bySpecialty = quotas.flatMap(({ specialty, seats }): Shortage[] => {
    const others = quotas.filter((quota) => quota.specialty !== specialty);
    const elsewhere = others.reduce(
      (sum, quota) => sum + Math.min(quota.seats, holders(specialty, quota.specialty)),
      0,
    );
    const have = holders(specialty) - elsewhere;
    return have < seats ? [{ of: 'specialty', specialty, have, need: seats }] : [];
  });
  const need = size + reserve;
  return candidates.length < need
    ? [{ of: 'experts', have: candidates.length, need }, ...bySpecialty]
    : bySpecialty;
}
