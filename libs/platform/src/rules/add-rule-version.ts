import { DomainError, type Json } from '#kernel';

import { currentActor } from '../context.js';
import type { Tx } from '../database/unit-of-work.js';
import type { RuleParameterBody, RuleParameterView } from './rule-parameter.views.js';
import { say } from '../say.js';

/**
 * Adds a version of a rule parameter from a coming day on and ends the present one the day before. The past is closed: what
 * was decided under an earlier version keeps its ground.
 */
export async function addRuleVersion(tx: Tx, rule: RuleParameterBody): Promise<RuleParameterView> {
  const { today } = await dayOf(tx);
  if (rule.validFrom <= today)
    throw DomainError.field('validFrom', 'not-in-future', say('rule-not-in-future', { today }));
  const before = await endPresentVersion(tx, rule);
  const added = await tx.changeOne<RuleParameterView>(
    `insert into platform.rule_parameter as p (key, region_code, edition, valid_from, value, legal_basis, confidence, confirmed_by, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     returning p.id, p.key, p.region_code as "regionCode", (select name from platform.region where code = p.region_code) as "regionName",
       p.edition, p.valid_from::text as "validFrom", p.valid_to::text as "validTo", p.value, p.legal_basis as "legalBasis", p.confidence,
       p.confirmed_by as "confirmedBy", p.note, to_json(p.recorded_at) #>> '{}' as "recordedAt"`,
    [
      rule.key,
      rule.regionCode,
      rule.edition,
      rule.validFrom,
      JSON.stringify(rule.value),
      rule.legalBasis,
      rule.confidence,
      currentActor().displayName,
      rule.note ?? null,
    ],
    () =>
      new DomainError('already-exists', say('rule-version-exists', { key: rule.key, from: rule.validFrom })),
  );
  await tx.record({
    act: 'rule.version-added',
    subject: { kind: 'rule', id: `${rule.key}@${rule.regionCode}` },
    before: before?.value ?? null,
    after: {
      value: rule.value,
      validFrom: rule.validFrom,
      edition: rule.edition,
      legalBasis: rule.legalBasis,
    },
    ...(rule.note === undefined ? {} : { reason: rule.note }),
  });
  return added;
}

async function dayOf(tx: Tx): Promise<{ today: string }> {
  const row = await tx.one<{ today: string }>(
    `select (platform.now() at time zone 'Asia/Shanghai')::date::text as today`,
  );
  if (!row) throw new Error('no day');
  return row;
}

async function endPresentVersion(tx: Tx, rule: RuleParameterBody): Promise<{ value: Json } | undefined> {
  await tx.query('select pg_advisory_xact_lock(7004, hashtext($1))', [`${rule.key}@${rule.regionCode}`]);
  const later = await tx.one<{ from: string }>(
    'select valid_from::text as from from platform.rule_parameter where key = $1 and region_code = $2 and valid_from >= $3',
    [rule.key, rule.regionCode, rule.validFrom],
  );
  if (later)
    throw new DomainError('already-exists', say('rule-version-exists', { key: rule.key, from: later.from }));
  return tx.one<{ value: Json }>(
    `update platform.rule_parameter set valid_to = $3
     where key = $1 and region_code = $2 and daterange(valid_from, valid_to) @> $3::date returning value`,
    [rule.key, rule.regionCode, rule.validFrom],
  );
}
