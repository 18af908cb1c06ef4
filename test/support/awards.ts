import { next, round } from './operations/make.js';
import { opened } from './tenders.js';
import type { Answer, Position, Somebody, World } from './world.js';

export const awardOffice = (world: World): Somebody => world.person('procurement-officer');
export const awardReviewer = (world: World): Somebody => world.person('procurement-reviewer');
export const objector = (world: World, position: Position = 'own'): Somebody =>
  world.person('company-trader', position);

export interface MadeCourse {
  readonly id: string;
  readonly resultHash: string;
}
const url = (id: string, rest: string): string => `/api/v1/rounds/${id}/${rest}`;
export const postTo = (
  world: World,
  by: Somebody,
  id: string,
  rest: string,
  body?: object,
): Promise<Answer> => world.send(by, { method: 'POST', url: url(id, rest), ...(body ? { body } : {}) });

/** A round that the platform published: proposed by the office, published by a second person. */
export async function publishedRound(
  world: World,
  over: { visibility?: 'all' | 'winning' | 'none'; institutions?: Readonly<Record<string, string>> } = {},
): Promise<MadeCourse> {
  const { id, version, resultHash } = await round(world, {
    ...(over.institutions ? { institutions: over.institutions } : {}),
  });
  return publish(world, { id, version, resultHash }, over.visibility ?? 'all');
}

async function publish(
  world: World,
  { id, version, resultHash }: { id: string; version: number; resultHash: string },
  visibility: string,
): Promise<MadeCourse> {
  await world.made(awardOffice(world), {
    method: 'POST',
    url: url(id, 'publication-proposal'),
    headers: { 'if-match': `"${version}"` },
    body: { visibility },
  });
  await world.made(awardReviewer(world), {
    method: 'POST',
    url: url(id, 'publication'),
    body: { decision: 'publish', opinion: '复算一致', resultHash },
  });
  return { id, resultHash };
}

/** The same out of a tender, so that the platform knows whose products they are; P1 is the own manufacturer's. */
export async function publishedTender(
  world: World,
  over: {
    purpose?: string;
    bidder?: Somebody;
    volumes?: string;
    visibility?: string;
    bids?: number;
  } = {},
): Promise<MadeCourse & { readonly bidders: Somebody[]; readonly tender: string }> {
  const made = await opened(world, over);
  const course = await publishOpened(world, made.id, over.visibility);
  return { ...course, bidders: [...made.bidders.values()], tender: made.id };
}

/** Publishes what came of an opened tender. */
async function publishOpened(world: World, tenderId: string, visibility = 'all'): Promise<MadeCourse> {
  const [row] = await world.test.database.query<{ id: string; version: number; resultHash: string }>(
    `select r.id, r.version, e.result_hash as "resultHash" from tender.tender t join rounds.round r on r.id = t.library_round_id
     join rounds.evaluation e on e.id = r.official_evaluation where t.id = $1`,
    [tenderId],
  );
  if (!row) throw new Error('the tender is not in the library');
  return publish(world, row, visibility);
}

/** The result of an opened tender, put up for objections. */
export async function underNoticeOf(world: World, tenderId: string): Promise<MadeCourse> {
  const made = await publishOpened(world, tenderId);
  await world.made(awardOffice(world), {
    method: 'POST',
    url: url(made.id, 'publicity'),
    body: { resultHash: made.resultHash },
  });
  return made;
}

export async function underNotice(
  world: World,
  over: Parameters<typeof publishedRound>[1] = {},
): Promise<MadeCourse> {
  const made = await publishedRound(world, over);
  await world.made(awardOffice(world), {
    method: 'POST',
    url: url(made.id, 'publicity'),
    body: { resultHash: made.resultHash },
  });
  return made;
}

export const objectionBody = (over: object = {}) => ({
  contactName: '张华',
  contactPhone: `010-8${String(next()).padStart(7, '0')}`,
  reason: '该产品的申报材料与公布的内容不一致，请核对。',
  ...over,
});

export const objectTo = (
  world: World,
  id: string,
  over: object = {},
  by = objector(world),
): Promise<{ id: string }> =>
  world.made(by, { method: 'POST', url: url(id, 'objections'), body: objectionBody(over) });

export const answerBody = (outcome: 'uphold' | 'reject') => ({
  outcome,
  answer: '经核对原件，作出本处理意见。',
});

/** Brings an objection to its end. */
export async function decide(
  world: World,
  id: string,
  objection: string,
  outcome: 'uphold' | 'reject',
): Promise<void> {
  await answered(world, id, objection, outcome);
  await world.made(awardReviewer(world), {
    method: 'POST',
    url: url(id, `objections/${objection}/decision`),
    body: { decision: 'issue', opinion: '同意' },
  });
}

export const answered = (
  world: World,
  id: string,
  objection: string,
  outcome: 'uphold' | 'reject',
): Promise<unknown> =>
  world.made(awardOffice(world), {
    method: 'POST',
    url: url(id, `objections/${objection}/answer`),
    body: answerBody(outcome),
  });

/** Moves the end of the public notice, as only the owner of the database can. */
export async function endNotice(
  world: World,
  id: string,
  end = `platform.now() - interval '1 second'`,
): Promise<void> {
  await world.test.database.query('alter table award.publicity disable trigger append_only');
  await world.test.database.query(
    `update award.publicity set opened_at = platform.now() - interval '4 days', ends_at = ${end} where round_id = $1`,
    [id],
  );
  await world.test.database.query('alter table award.publicity enable always trigger append_only');
}

/** An award that waits for its second person. */
export async function proposedAward(
  world: World,
  make: (world: World) => Promise<MadeCourse> = underNotice,
): Promise<MadeCourse> {
  const made = await make(world);
  await endNotice(world, made.id);
  await world.made(awardOffice(world), { method: 'POST', url: url(made.id, 'award-proposal'), body: {} });
  return made;
}

export const confirmBody = (resultHash: string) => ({ decision: 'confirm', opinion: '同意', resultHash });

export async function awarded(
  world: World,
  make: (world: World) => Promise<MadeCourse> = underNotice,
): Promise<MadeCourse> {
  const made = await proposedAward(world, make);
  await world.made(awardReviewer(world), {
    method: 'POST',
    url: url(made.id, 'award-decision'),
    body: confirmBody(made.resultHash),
  });
  return made;
}

/** The award of P1 is withdrawn: in the fixture somebody stands by in each of its regions. */
export const withdrawalBody = (over: object = {}) => ({
  productId: 'P1',
  reason: 'short-delivery',
  explanation: '连续两月供应率低于 20%，经催告仍未履行。',
  legalBasis: '采购协议第八条',
  ...over,
});

export async function proposedWithdrawal(
  world: World,
  over: object = {},
  make: (world: World) => Promise<MadeCourse> = awarded,
): Promise<MadeCourse & { readonly withdrawal: string }> {
  const made = await make(world);
  const { id: withdrawal } = await world.made(awardOffice(world), {
    method: 'POST',
    url: url(made.id, 'award-withdrawals'),
    body: withdrawalBody(over),
  });
  return { ...made, withdrawal };
}

export async function withdrawn(
  world: World,
  over: object = {},
  make: (world: World) => Promise<MadeCourse> = awarded,
): Promise<MadeCourse> {
  const made = await proposedWithdrawal(world, over, make);
  await world.made(awardReviewer(world), {
    method: 'POST',
    url: url(made.id, `award-withdrawals/${made.withdrawal}/decision`),
    body: { decision: 'confirm', opinion: '情况属实' },
  });
  return made;
}

export const purchaser = (world: World, position: Position = 'own'): Somebody =>
  world.person('institution-purchaser', position);

/** An awarded round in which H1 is the own hospital and H2 its sibling; H1 has 81 of P2 in r1, H2 3 of P1 and 4 of P4 in r4. */
export async function awardedVolumes(
  world: World,
): Promise<MadeCourse & { readonly h1: string; readonly h2: string }> {
  const [h1, h2] = [world.org('hospital'), world.org('hospital', 'sibling')];
  const made = await awarded(world, (w) => underNotice(w, { institutions: { H1: h1, H2: h2 } }));
  return { ...made, h1, h2 };
}

export const adjustmentBody = (institutionId: string, over: object = {}) => ({
  varietyId: 'v',
  kind: 'increase',
  institutionId,
  regionId: 'r1',
  productId: 'P2',
  quantity: '10',
  reason: 'clinical-demand',
  explanation: '新院区启用，门诊量较上年增加三成。',
  ...over,
});

export async function filedAdjustment(
  world: World,
  over: object = {},
): Promise<Awaited<ReturnType<typeof awardedVolumes>> & { readonly adjustment: string }> {
  const made = await awardedVolumes(world);
  const { id: adjustment } = await world.made(purchaser(world), {
    method: 'POST',
    url: url(made.id, 'volume-adjustments'),
    body: adjustmentBody(made.h1, over),
  });
  return { ...made, adjustment };
}

export async function endorsedAdjustment(
  world: World,
  over: object = {},
): ReturnType<typeof filedAdjustment> {
  const made = await filedAdjustment(world, over);
  await world.made(awardOffice(world), {
    method: 'POST',
    url: url(made.id, `volume-adjustments/${made.adjustment}/endorsement`),
    body: {},
  });
  return made;
}

/** Puts companies behind products of a round, as only the owner of the database can: the fixture's bidders are nobody's. */
export async function putBehind(
  world: World,
  id: string,
  companies: Readonly<Record<string, Somebody>>,
): Promise<void> {
  await world.test.database.query('alter table rounds.round_product disable trigger user');
  for (const [product, { orgId }] of Object.entries(companies))
    await world.test.database.query(
      'update rounds.round_product set org_id = $3 where round_id = $1 and product_id = $2',
      [id, product, orgId],
    );
  await world.test.database.query('alter table rounds.round_product enable always trigger append_only');
  await world.test.database.query(
    'alter table rounds.round_product enable always trigger append_only_truncate',
  );
}

/** An awarded round in which the own company won with P1, its sibling with P2 and one far away with P3. */
export const awardedToCompanies = (
  world: World,
  over: Parameters<typeof publishedRound>[1] = {},
): Promise<MadeCourse> =>
  awarded(world, async (w) => {
    const made = await underNotice(w, over);
    await putBehind(w, made.id, { P1: objector(w), P2: objector(w, 'sibling'), P3: objector(w, 'far') });
    return made;
  });

export async function openedAreas(
  world: World,
  make: (world: World) => Promise<MadeCourse> = awardedToCompanies,
): Promise<MadeCourse> {
  const made = await make(world);
  await world.made(awardOffice(world), {
    method: 'POST',
    url: url(made.id, 'area-selection'),
    body: { dueAt: new Date(Date.now() + 3_600_000).toISOString() },
  });
  return made;
}

export const fileAreas = (
  world: World,
  id: string,
  productId: string,
  regionIds: readonly string[],
  by = objector(world),
): Promise<Answer> =>
  world.send(by, { method: 'PUT', url: url(id, `area-lists/${productId}`), body: { regionIds } });

/** Moves the deadline of lists, as only the owner of the database can. */
export async function closeAreas(
  world: World,
  id: string,
  due = `platform.now() - interval '1 second'`,
): Promise<void> {
  await world.test.database.query('alter table award.area_selection disable trigger guard_area_selection');
  await world.test.database.query(
    `update award.area_selection set opened_at = platform.now() - interval '1 day', due_at = ${due} where round_id = $1`,
    [id],
  );
  await world.test.database.query(
    'alter table award.area_selection enable always trigger guard_area_selection',
  );
}

export async function proposedAreas(
  world: World,
  make?: (world: World) => Promise<MadeCourse>,
): Promise<MadeCourse & { readonly areasHash: string }> {
  const made = await openedAreas(world, make);
  await fileAreas(world, made.id, 'P1', ['r3', 'r1', 'r4']);
  await closeAreas(world, made.id);
  const { resultHash } = await world.made<{ resultHash: string }>(awardOffice(world), {
    method: 'POST',
    url: url(made.id, 'area-selection/proposal'),
  });
  return { ...made, areasHash: resultHash };
}

export async function chosenAreas(
  world: World,
  make?: (world: World) => Promise<MadeCourse>,
): Promise<MadeCourse & { readonly selection: string }> {
  const made = await proposedAreas(world, make);
  const { id: selection } = await world.made(awardReviewer(world), {
    method: 'POST',
    url: url(made.id, 'area-selection/decision'),
    body: { decision: 'confirm', opinion: '同意', resultHash: made.areasHash },
  });
  return { ...made, selection };
}
