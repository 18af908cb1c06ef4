import { announceDraft, drafted, inMinutes, type MadeTender, office, reviewer } from './tenders.js';
import type { Answer, Somebody, World } from './world.js';

type Over = Parameters<typeof drafted>[1];

const url = (id: string, deed = ''): string => `/api/v1/tenders/${id}/eligibility${deed}`;

/** A draft with officers and the stage of eligibility, whose window opens later. */
export async function stagedDraft(
  world: World,
  over: Over = {},
): Promise<Omit<MadeTender, 'keys' | 'codes'>> {
  const made = await drafted(world, { ...over, times: { priceOpensAt: inMinutes(60), ...over.times } });
  await world.made(office(world), { method: 'PUT', url: url(made.id, '/stage'), body: { stage: true } });
  return made;
}

/** An announced tender whose companies are examined. */
export const examined = async (world: World, over: Over = {}): Promise<MadeTender> =>
  announceDraft(world, await stagedDraft(world, over));

export interface Product {
  readonly productId: string;
  readonly varietyId: string;
  readonly bidderId: string;
  readonly entityId: string;
  readonly decision: string | null;
}
export const productsOf = async (world: World, id: string): Promise<Product[]> =>
  (
    await world.made<{ items: Product[] }>(office(world), {
      method: 'GET',
      url: url(id, '/products?limit=100'),
    })
  ).items;

/** Decides products: those named are refused for the reason, all others pass. */
export async function decideAll(
  world: World,
  id: string,
  refused: readonly string[] = [],
  reason = 'licence-invalid',
): Promise<void> {
  const items = (await productsOf(world, id)).map(({ productId }) =>
    refused.includes(productId)
      ? { productId, decision: 'refused', reason }
      : { productId, decision: 'passed' },
  );
  await world.made(office(world), { method: 'POST', url: url(id, '/decisions'), body: { items } });
}

/** Every suggestion that waits is decided as independent. */
export async function settleAll(world: World, id: string): Promise<void> {
  const { suggestions } = await world.made<{ suggestions: { bidders: string[]; settled: boolean }[] }>(
    office(world),
    { method: 'GET', url: url(id, '/relations') },
  );
  for (const { bidders, settled } of suggestions)
    if (!settled) await decideRelation(world, id, bidders, 'independent');
}

export const decideRelation = (
  world: World,
  id: string,
  bidders: readonly string[],
  outcome = 'one',
): Promise<{ id: string }> =>
  world.made(office(world), {
    method: 'POST',
    url: url(id, '/relations'),
    body: { bidders, outcome, reason: '经核查股权与生产关系。' },
  });

export async function listVersion(world: World, id: string): Promise<string> {
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from tender.eligibility where tender_id = $1',
    [id],
  );
  return `"${row?.version ?? 0}"`;
}

/** The list is put forward as it stands. */
export const proposeList = async (world: World, id: string): Promise<{ hash: string }> =>
  world.made(office(world), {
    method: 'POST',
    url: url(id, '/proposal'),
    headers: { 'if-match': await listVersion(world, id) },
  });

export const freezeCall = (
  world: World,
  id: string,
  hash: string,
  by: Somebody = reviewer(world),
  decision = 'freeze',
): Promise<Answer> =>
  world.send(by, {
    method: 'POST',
    url: url(id, '/freeze'),
    body: { decision, opinion: '名单核对无误，同意公布。', hash },
  });

/** A tender whose list waits for the reviewer. */
export async function listProposed(
  world: World,
  over: Over & { refused?: readonly string[] } = {},
): Promise<MadeTender & { hash: string }> {
  const { refused, ...rest } = over;
  const made = await examined(world, rest);
  await decideAll(world, made.id, refused);
  await settleAll(world, made.id);
  return { ...made, ...(await proposeList(world, made.id)) };
}

/** A tender whose list is frozen. */
export async function listFrozen(
  world: World,
  over: Parameters<typeof listProposed>[1] = {},
): Promise<MadeTender & { hash: string }> {
  const made = await listProposed(world, over);
  await freezeList(world, made.id, made.hash);
  return made;
}

export async function freezeList(world: World, id: string, hash: string): Promise<void> {
  const { status, body } = await freezeCall(world, id, hash);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** Opens the window of prices of an announced tender, as only the owner of the database can. */
export async function openWindow(world: World, id: string): Promise<void> {
  await world.test.database.query('alter table tender.tender disable trigger guard_tender');
  await world.test.database.query(
    `update tender.tender set price_opens_at = platform.now() - interval '1 second' where id = $1`,
    [id],
  );
  await world.test.database.query('alter table tender.tender enable trigger guard_tender');
}

export const declaration = (over: Record<string, unknown> = {}) => ({
  relations: [],
  explanation: '股东、实际控制人与其他申报企业均无关联，产品自行生产。',
  ...over,
});

/** A refused product of the own manufacturer, about which it may object. */
export async function refusedOwn(
  world: World,
  bidder: Somebody,
): Promise<MadeTender & { productId: string }> {
  const made = await examined(world, { bidder });
  const [product] = await productsOf(world, made.id);
  if (!product) throw new Error('no product');
  await decideAll(world, made.id, [product.productId]);
  return { ...made, productId: product.productId };
}

/** The same with its objection. */
export async function objected(
  world: World,
  bidder: Somebody,
): Promise<MadeTender & { productId: string; objectionId: string }> {
  const made = await refusedOwn(world, bidder);
  const { id: objectionId } = await world.made(bidder, {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/own-eligibility/objections`,
    body: { productId: made.productId, text: '批准文号已延续，附批件号。' },
  });
  return { ...made, objectionId };
}
