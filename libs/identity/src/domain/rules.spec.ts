import { createHmac } from 'node:crypto';

import { ROLES, type OrgKind, type Role, type RoleKey } from '#kernel';

import { canonicalRequest, parseSignatureHeader } from './canonical-request.js';
import { judgeEligibility, type EligibilityFacts } from './eligibility.js';
import { passwordFaults } from './password.js';
import { checkGrant, firstRoleOf, SELF_REGISTERING_KINDS, SEPARATED_ROLES } from './role-grant.js';

const facts = (over: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  organisation: { id: 'o', kind: 'manufacturer', state: 'active' },
  letter: { id: 'l' },
  restrictions: [],
  ...over,
});
const restriction = { id: 'r', level: 'severe', productId: null, reason: 'refused to supply' } as const;
const codes = (found: ReturnType<typeof judgeEligibility>): string[] =>
  found.reasons.map((reason) => reason.code);

describe('eligibility', () => {
  it('admits an active company with an approved letter', () => {
    expect(judgeEligibility(facts(), 'p')).toEqual({ eligible: true, reasons: [] });
  });

  it('gives every reason, not only the first', () => {
    const found = judgeEligibility(
      facts({
        organisation: { id: 'o', kind: 'distributor', state: 'suspended' },
        letter: undefined,
        restrictions: [restriction],
      }),
      'p',
    );
    expect(found.eligible).toBe(false);
    expect(codes(found)).toEqual(['organisation-suspended', 'commitment-missing', 'restricted']);
  });

  it('asks no commitment letter of a hospital', () => {
    const found = judgeEligibility(
      facts({ organisation: { id: 'o', kind: 'hospital', state: 'active' }, letter: undefined }),
      null,
    );
    expect(found.eligible).toBe(true);
  });

  it('bars only the named product at the severe level and everything at the extreme level', () => {
    const named = { ...restriction, productId: 'p' };
    expect(judgeEligibility(facts({ restrictions: [named] }), 'q').eligible).toBe(true);
    expect(judgeEligibility(facts({ restrictions: [named] }), 'p').eligible).toBe(false);
    expect(judgeEligibility(facts({ restrictions: [{ ...named, level: 'extreme' }] }), 'q').eligible).toBe(
      false,
    );
  });

  it('warns without barring at the medium level', () => {
    const found = judgeEligibility(facts({ restrictions: [{ ...restriction, level: 'medium' }] }), 'p');
    expect(found).toMatchObject({ eligible: true, reasons: [{ code: 'warning', sourceId: 'r' }] });
  });
});

describe('role grants', () => {
  const grant = (role: RoleKey, orgKind: OrgKind, held: RoleKey[] = []) => ({
    role,
    orgKind,
    held,
    accountId: 'a',
    grantedBy: 'b',
  });

  it('refuses a grant to oneself', () => {
    expect(() => {
      checkGrant({ ...grant('auditor', 'supervision'), grantedBy: 'a' });
    }).toThrow(/themselves/);
  });

  it('gives every role to its own kinds of organisation and to no other', () => {
    const kinds: OrgKind[] = ['centre', 'bureau', 'agency', 'supervision', ...SELF_REGISTERING_KINDS];
    for (const [key, role] of Object.entries(ROLES) as [RoleKey, Role][])
      for (const kind of kinds) {
        const attempt = () => {
          checkGrant(grant(key, kind));
        };
        if (role.orgKinds.includes(kind)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(/is not for people/);
      }
  });

  it('keeps system, security and audit administrators apart, in every order', () => {
    for (const held of SEPARATED_ROLES)
      for (const role of SEPARATED_ROLES)
        expect(() => {
          checkGrant(grant(role, 'centre', [held]));
        }).toThrow(held === role ? /already/ : /two people/);
  });

  it('has a first role for every kind that may register itself', () => {
    for (const kind of SELF_REGISTERING_KINDS)
      expect((ROLES[firstRoleOf(kind)] as Role).orgKinds).toContain(kind);
  });
});

describe('password policy', () => {
  const policy = { lengthMin: 10, classesMin: 3 };
  const faults = (password: string) =>
    passwordFaults(password, 'zhangsan', policy).map((fault) => fault.code);

  it('accepts a long mixed password and a passphrase in Chinese with digits', () => {
    expect(faults('Correct-Horse-7')).toEqual([]);
    expect(faults('春风又绿江南岸明月何时a1')).toEqual([]);
  });

  it('names everything wrong at once', () => {
    expect(faults('zhangsan')).toEqual([
      'password-too-short',
      'password-too-simple',
      'password-has-username',
    ]);
    expect(faults('Password-2026')).toEqual(['password-common']);
    expect(faults('Aa1-'.repeat(40))).toEqual(['password-too-long']);
  });
});

describe('signed requests', () => {
  const request = {
    method: 'post',
    path: '/api/v1/orders',
    query: 'b=2&a=1',
    bodyDigest: 'ab',
    timestamp: '1700000000',
    nonce: 'n'.repeat(16),
    keyId: 'abcdefghijkl',
  };

  it('signs seven lines with the query in order', () => {
    expect(canonicalRequest(request)).toBe(
      'POST\n/api/v1/orders\na=1&b=2\nab\n1700000000\nnnnnnnnnnnnnnnnn\nabcdefghijkl',
    );
  });

  it('agrees with the worked example of the guide', () => {
    const text = canonicalRequest({
      method: 'POST',
      path: '/api/v1/appointments',
      query: 'b=2&a=1',
      bodyDigest: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      timestamp: '1795449600',
      nonce: '0123456789abcdef',
      keyId: 'Hk7mWq2ZpR4x',
    });
    const secret = Buffer.alloc(32, 7);
    expect(createHmac('sha256', secret).update(text).digest('hex')).toBe(
      'be0e01a4ecc829045d12f3cc0c02af224863d64a4413e5aaa8ecebecf48c9b4f',
    );
  });

  it('gives another text when any part changes', () => {
    const texts = Object.keys(request).map((part) => canonicalRequest({ ...request, [part]: 'other' }));
    expect(new Set([canonicalRequest(request), ...texts]).size).toBe(8);
  });

  it('reads its own header and nothing else', () => {
    const signature = createHmac('sha256', 'k').update(canonicalRequest(request)).digest('hex');
    const fields = `keyId=${request.keyId}, timestamp=${request.timestamp}, nonce=${request.nonce}, signature=${signature}`;
    expect(parseSignatureHeader(`JCK-HMAC-SHA256 ${fields}`)).toMatchObject({ hash: 'sha256', signature });
    expect(parseSignatureHeader(`JCK-HMAC-SM3 ${fields}`)?.hash).toBe('sm3');
    expect(parseSignatureHeader(`Bearer ${fields}`)).toBeUndefined();
    expect(parseSignatureHeader(`JCK-HMAC-SHA256 ${fields}, keyId=${request.keyId}x`)).toBeUndefined();
    expect(parseSignatureHeader(`JCK-HMAC-SHA256 ${fields.replace('nonce', 'once')}`)).toBeUndefined();
  });
});
