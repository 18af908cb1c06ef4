import type { Permission } from '#kernel';

import { PUBLIC_ACTOR, type Actor } from '../context.js';
import { checkAccess, SECOND_FACTOR_MINUTES } from './access.js';
import type { Access } from './decorators.js';

const NOW = new Date('2026-11-20T09:00:00Z');
const minutesAgo = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const person = (permissions: readonly Permission[], secondFactorAt: string | null = null): Actor => ({
  ...PUBLIC_ACTOR,
  scope: 'own',
  permissions: new Set(permissions),
  secondFactorAt,
});
const refusal = (actor: Actor, access: Access, factor = false): string => {
  try {
    checkAccess(actor, access, factor, NOW);
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const NEEDS: Access = { kind: 'permission', permission: 'round.publish' };

describe('access to an operation', () => {
  it('is open to anyone where it is public', () => {
    expect(refusal(PUBLIC_ACTOR, { kind: 'public' })).toBe('none');
  });

  it.each([{ kind: 'signed-in' } as const, NEEDS])('needs a sign-in for %o', (access) => {
    expect(refusal(PUBLIC_ACTOR, access)).toBe('not-signed-in');
  });

  it('needs exactly the permission it names', () => {
    expect(refusal(person([]), NEEDS)).toBe('permission-missing');
    expect(refusal(person(['round.propose', 'round.view']), NEEDS)).toBe('permission-missing');
    expect(refusal(person(['round.publish']), NEEDS)).toBe('none');
    expect(refusal(person([]), { kind: 'signed-in' })).toBe('none');
  });

  it('takes a second factor of the last ten minutes, to the instant', () => {
    const factor = (at: string | null) => refusal(person(['round.publish'], at), NEEDS, true);
    expect(factor(null)).toBe('second-factor-required');
    expect(factor(minutesAgo(SECOND_FACTOR_MINUTES))).toBe('none');
    expect(factor(new Date(Date.parse(minutesAgo(SECOND_FACTOR_MINUTES)) - 1).toISOString())).toBe(
      'second-factor-required',
    );
  });

  it('says that the permission is missing before it asks for a second factor', () => {
    expect(refusal(person([]), NEEDS, true)).toBe('permission-missing');
  });
});
