import { Approvals, type Actor, type Database, runWith, SYSTEM_ACTOR } from '#platform';
import { ROLES, type Permission, type RoleKey } from '#kernel';
import {
  ImportRound,
  type ImportedRound,
  type ImportRoundCommand,
  roundsUnitOfWork,
  ThreadEvaluator,
} from '#rounds';
import { folderSource, readPackage } from '#rounds/package';
import type { RoundInput } from '#rounds/evaluator';

export const FIXTURES = 'test/fixtures/rounds';

/** A package of the fixtures, read without a violation. */
export async function fixture(name: string): Promise<RoundInput> {
  const reading = await readPackage(folderSource(`${FIXTURES}/${name}`));
  if (!reading.ok) throw new Error(`${name} has ${reading.count} violations`);
  return reading.input;
}

/** Runs as somebody of the office's roles, without signing in. */
export function as<T>(role: RoleKey | 'public' | 'system', work: () => Promise<T>, person = '1'): Promise<T> {
  return runWith({ actor: actorOf(role, person), requestId: `test-${role}`, ip: '127.0.0.1' }, work);
}

function actorOf(role: RoleKey | 'public' | 'system', person: string): Actor {
  if (role === 'system') return SYSTEM_ACTOR;
  if (role === 'public') return { ...SYSTEM_ACTOR, scope: 'public', username: 'public' };
  const { scope, permissions, orgKinds } = ROLES[role];
  const id = `018f0000-0000-7000-8000-00000000000${person}`;
  return {
    ...SYSTEM_ACTOR,
    accountId: id,
    username: `${role}-${person}`,
    displayName: `${role} ${person}（示范）`,
    org: { id, kind: orgKinds[0], name: '示范省集中采购中心（示范）', regionCode: '990000' },
    roles: [role],
    permissions: new Set<Permission>(permissions),
    scope,
  };
}

type Options = Partial<Omit<ImportRoundCommand, 'input'>>;

/** Imports a round through the use case, as the platform's loader does. */
export function importRound(
  database: Database,
  input: RoundInput,
  options: Options = {},
): Promise<ImportedRound> {
  const useCase = new ImportRound(roundsUnitOfWork(database, new Approvals()), new ThreadEvaluator());
  return as('system', () =>
    useCase.execute({
      input,
      source: {
        text: '测试数据',
        url: null,
        confidence: 'made-up',
        openedOn: '2020-11-05',
        announcedOn: '2020-11-06',
      },
      visibility: 'all',
      regionCode: '990000',
      orgId: null,
      asHistory: true,
      issuer: '示范省集中采购中心（示范）',
      ...options,
    }),
  );
}
