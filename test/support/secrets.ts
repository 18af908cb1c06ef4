import { uuidv7 } from '#kernel';

import {
  apiKey,
  appointment,
  catalogueFile,
  message,
  restriction,
  round,
  simulation,
} from './operations/make.js';
import { fillIn, nurse, reported } from './demand.js';
import { announced, submit } from './tenders.js';
import { REGION_OF, type Secret, type Somebody, type World } from './world.js';

type Viewer = Somebody | undefined;
const office = (who: Viewer): boolean => who?.scope === 'all';
const authority = (who: Viewer): boolean =>
  office(who) || (who?.scope === 'region' && REGION_OF[who.position] === REGION_OF.own);
const of = (org: string) => (who: Viewer) => who?.orgId === org;

/** A sealed bid before the closing: not even its name is for anyone but the company. */
async function plantBid(world: World): Promise<void> {
  const trader = world.person('company-trader');
  const { id } = await announced(world);
  const { receipt } = await submit(world, trader, id);
  world.secrets.push({
    what: 'the hash of a sealed bid',
    text: receipt.record.hash,
    maySee: (who) => who?.orgId === trader.orgId,
  });
}

/** Why a hospital needs what it needs is for itself and for those who review it. */
async function plantReport(world: World): Promise<void> {
  const { report } = await reported(world, 'asked');
  const text = 'explanation-13911110014';
  const line = { varietyId: 'V1', productId: 'P11', quantity: '5', explanation: text };
  await fillIn(world, nurse(world), report, [line]);
  world.secrets.push({
    what: 'the explanation of a reported line',
    text,
    maySee: (who) => authority(who) || who?.orgId === world.org('hospital'),
  });
}

/** Puts one distinct text into everything that is not for everyone, and says who may read it. */
export async function plantSecrets(world: World): Promise<void> {
  await plantBid(world);
  await plantReport(world);
  const { database } = world.test;
  const hospital = world.org('hospital');
  const maker = world.org('manufacturer');
  const nurse = world.person('institution-purchaser');
  const clerk = world.person('procurement-officer');
  const add = (what: string, text: string, maySee: Secret['maySee']) => {
    world.secrets.push({ what, text, maySee });
    return text;
  };
  await database.query('update identity.organisation_detail set contact_phone = $2 where org_id = $1', [
    hospital,
    add('contact of an organisation', '13911110001', (who) => authority(who) || of(hospital)(who)),
  ]);
  await database.query('update identity.account set phone = $2 where id = $1', [
    nurse.id,
    add('phone of a person', '13911110002', (who) => office(who) || of(hospital)(who)),
  ]);
  await database.query(
    `insert into identity.commitment_letter (id, org_id, edition, file_name, media_type, sha256, bytes, state, submitted_by, submitted_by_name)
     values ($1, $2, '2025', $3, 'application/pdf', repeat('a', 64), 4, 'superseded', $1, '某')`,
    [
      uuidv7(),
      maker,
      add('commitment letter', 'letter-13911110003.pdf', (who) => office(who) || of(maker)(who)),
    ],
  );
  const { id } = await restriction(world);
  await database.query('update identity.restriction set reason = $2 where id = $1', [
    id,
    add('restriction that is only proposed', 'reason-13911110004', office),
  ]);
  await database.query(
    `insert into identity.suspension (org_id, reason, suspended_by, suspended_by_name, reinstated_by, reinstated_at) values ($1, $2, $3, '某', $3, platform.now())`,
    [
      hospital,
      add('suspension', 'suspension-13911110005', (who) => authority(who) || of(hospital)(who)),
      clerk.id,
    ],
  );
  const proposed = await appointment(world, 'proposed');
  add(
    'appointment without an answer',
    proposed,
    (who) => authority(who) || of(maker)(who) || of(world.org('distributor'))(who),
  );
  const manager = world.person('company-admin');
  const key = 'key-13911110006';
  add('interface key', key, (who) => who?.id === manager.id);
  await apiKey(world, manager, key);
  await message(
    world,
    nurse,
    add('message', 'message-13911110007', (who) => who?.id === nurse.id),
  );
  await database.query('update identity.session set user_agent = $2 where account_id = $1', [
    nurse.id,
    add('session', 'agent-13911110008', (who) => who?.id === nurse.id),
  ]);
  await database.query(
    `insert into identity.sign_in_attempt (username, account_id, ip, user_agent, method, outcome) values ($1, $2, '127.0.0.1', $3, 'password', 'refused')`,
    [nurse.username, nurse.id, add('sign-in', 'agent-13911110009', (who) => who?.id === nurse.id)],
  );
  const data = new FormData();
  const file = add('catalogue import', 'file-13911110010.csv', of(world.org('centre')));
  data.append('file', new File([catalogueFile()], file));
  const url = '/api/v1/catalogue/imports?target=products';
  await world.made(clerk, { method: 'POST', url, form: data });
  await round(world, { title: add('round that is not published', 'round-13911110011', authority) });
  const published = await round(world, { published: true });
  await simulation(world, published.id, add('simulation', 'simulation-13911110012', authority));
  await database.query(
    `insert into platform.approval (chain, subject_kind, subject_id, title, state, opened_by, opened_org, region_code) values ('test', 'test', '1', jsonb_build_object('key', 'kernel.text', 'params', jsonb_build_object('text', $1::text)), 'returned', $2, $3, '990100')`,
    [
      add('returned case', 'case-13911110013', (who) => who?.id === manager.id || of(maker)(who)),
      manager.id,
      maker,
    ],
  );
}
