import type { RoleKey } from '#kernel';

import { startTestApp, type TestApp } from '../support/app.js';
import {
  addOrganisation,
  addPerson,
  addRegions,
  codeOf,
  databaseNow,
  PASSWORD,
  type TestPerson,
} from '../support/people.js';
import { Caller, type Journey } from './recorder.js';

/** The real application with the people of the examples, on a clock that stands still. */
export interface Stage {
  readonly test: TestApp;
  readonly officer: Caller;
  readonly reviewer: Caller;
  readonly reviewing: TestPerson;
  readonly auditor: Caller;
  /** Administrator of a hospital. */
  readonly hospital: Caller;
  readonly anyone: Caller;
  /** Moves the clock to a minute after one o'clock. */
  readonly later: (minute: number) => Promise<void>;
  /** Code that a device with this seed shows now. */
  readonly codeNow: (seed: string) => Promise<string>;
}

/** Starts the application and signs the officer and the auditor in; the reviewer signs in on the way. */
export async function startStage(): Promise<Stage> {
  const test = await startTestApp();
  const later = (minute: number) =>
    test.database.setClock(`2026-12-01T01:${String(minute).padStart(2, '0')}:00Z`);
  await later(0);
  await addRegions(test.database);
  const centre = await addOrganisation(test.database, {
    kind: 'centre',
    name: '示范省药品和医用耗材集中采购中心（示范）',
  });
  const supervision = await addOrganisation(test.database, {
    kind: 'supervision',
    name: '示范省监督机构（示范）',
  });
  const hospital = await addOrganisation(test.database, {
    kind: 'hospital',
    name: '示范市人民医院（示范）',
    regionCode: '990100',
  });
  const person = (orgId: string, username: string, role: RoleKey) =>
    addPerson(test, { orgId, username, roles: [role] });
  const stage: Stage = {
    test,
    officer: new Caller(test, 'procurement officer'),
    reviewer: new Caller(test, 'procurement reviewer'),
    reviewing: await person(centre, 'example.reviewer', 'procurement-reviewer'),
    auditor: new Caller(test, 'auditor'),
    hospital: new Caller(test, 'hospital administrator'),
    anyone: new Caller(test, 'anyone'),
    later,
    codeNow: async (seed) => codeOf(seed, await databaseNow(test.database)),
  };
  await enter(stage.officer, await person(centre, 'example.officer', 'procurement-officer'));
  await enter(stage.auditor, await person(supervision, 'example.auditor', 'auditor'));
  await enter(stage.hospital, await person(hospital, 'example.hospital', 'institution-admin'));
  return stage;
}

async function enter(caller: Caller, { username }: TestPerson): Promise<void> {
  await caller.expect(200, 'POST', '/api/v1/session', { body: { username, password: PASSWORD } });
}

/** Signs the reviewer in with a second factor, without writing it down. */
export async function enterReviewer({ reviewer, reviewing, codeNow }: Stage): Promise<void> {
  await enter(reviewer, reviewing);
  const enrolment = await reviewer.expect(200, 'POST', '/api/v1/account/totp', {});
  const { secret } = enrolment.body as { secret: string };
  await reviewer.expect(200, 'POST', '/api/v1/account/totp/confirmation', {
    body: { code: await codeNow(secret) },
  });
}

/** The kept file is what the journey says; with JICAI_WRITE_EXAMPLES=1 it was written just now. */
export function compare(journey: Journey): void {
  const kept = journey.kept();
  expect(journey.text()).toBe(kept);
}
