import {
  announced,
  ceremonyOf,
  closed,
  drafted,
  enrolled,
  giveShares,
  type MadeTender,
  opened,
  reviewer,
  signed,
} from '../support/tenders.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

interface Duties {
  readonly items: readonly { readonly id: string; readonly duty: string; readonly kind: string }[];
}
const dutiesOf = async (who: Somebody | undefined): Promise<Duties> =>
  world.made<Duties>(who, { method: 'GET', url: '/api/v1/tenders/openings?limit=100' });
const dutyOf = async (made: Pick<MadeTender, 'id' | 'officers'>, i: number): Promise<string | undefined> =>
  (await dutiesOf(made.officers[i])).items.find(({ id }) => id === made.id)?.duty;

interface Room {
  readonly state: string;
  readonly isOfficer: boolean;
  readonly answered: number;
  readonly waitMinutes: number;
  readonly officers: readonly { readonly shares: number; readonly sharesAt: string | null }[];
  readonly closing: { readonly size: number } | null;
  readonly opening: { readonly opened: number; readonly unreadable: number } | null;
}
const roomOf = (who: Somebody | undefined, id: string): Promise<Room> =>
  world.made<Room>(who, { method: 'GET', url: `/api/v1/tenders/${id}/opening` });

const pricesOf = (who: Somebody | undefined, id: string, query = ''): Promise<{ items: PriceRow[] }> =>
  world.made(who, { method: 'GET', url: `/api/v1/tenders/${id}/opening/prices${query}` });
interface PriceRow {
  readonly varietyId: string;
  readonly bidderName: string;
  readonly packPrice: string | null;
  readonly unitPrice: string | null;
}

describe('what is due from an officer', () => {
  it('follows the round from the naming of officers to the opening', async () => {
    const named = await drafted(world);
    expect(await dutyOf(named, 2)).toBe('enrol-key');
    const withKeys = await enrolled(world);
    expect(await dutyOf(withKeys, 2)).toBe('sign-record');
    expect(await dutyOf(await signed(world), 2)).toBe('await-announcement');
    expect(await dutyOf(await announced(world), 2)).toBe('check-key');
    const ended = await closed(world, { bids: 2 });
    expect(await dutyOf(ended, 2)).toBe('give-shares');
    await giveShares(world, ended, 1);
    expect(await dutyOf(ended, 0)).toBe('await-shares');
    await giveShares(world, ended, 3);
    expect(await dutyOf(ended, 2)).toBe('open');
    await world.made(ended.officers[2], { method: 'POST', url: `/api/v1/tenders/${ended.id}/opening` });
    expect(await dutyOf(ended, 2)).toBe('none');
  }, 120_000);

  it('shows an officer the own rounds alone, as what they are in each', async () => {
    const made = await drafted(world);
    const { items } = await dutiesOf(made.officers[0]);
    expect(items.find(({ id }) => id === made.id)?.kind).toBe('supervisor');
    expect(await dutiesOf(world.person('opening-officer'))).toMatchObject({ items: [] });
  });
});

describe('the opening room', () => {
  it('counts the bids that a quorum has answered for, and none without a supervisor', async () => {
    const made = await closed(world, { bids: 2 });
    // Officers 2, 3 and 4 are no supervisors: enough people, and still nothing opens.
    await giveShares(world, { ...made, officers: made.officers.slice(2), keys: made.keys.slice(2) }, 3);
    const before = await roomOf(made.officers[0], made.id);
    expect(before).toMatchObject({ state: 'closed', answered: 0, closing: { size: 2 }, opening: null });
    expect(before.officers.map(({ shares }) => shares)).toEqual([0, 0, 2, 2, 2]);
    expect(before.officers.map(({ sharesAt }) => sharesAt !== null)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    await giveShares(world, made, 1);
    expect(await roomOf(made.officers[0], made.id)).toMatchObject({ answered: 2 });
  }, 60_000);

  it('shows shares to the officers of the round alone', async () => {
    const made = await closed(world);
    await giveShares(world, made, 3);
    const stranger = await roomOf(world.person('opening-officer'), made.id);
    expect(stranger).toMatchObject({ isOfficer: false, answered: 0 });
    expect(stranger.officers.map(({ shares }) => shares)).toEqual([0, 0, 0, 0, 0]);
    expect((await ceremonyOf(world, world.person('opening-officer'), made.id)).own).toBeNull();
  }, 60_000);

  it('lists prices by variety from the lowest on where all are public, and nowhere else', async () => {
    const made = await opened(world, { bids: 5 });
    const { items } = await pricesOf(made.officers[0], made.id);
    expect(items.length).toBeGreaterThan(1);
    expect(items.map(({ packPrice }) => packPrice)).not.toContain(null);
    const units = items.map(({ unitPrice }) => Number(unitPrice));
    expect(units).toEqual([...units].sort((a, b) => a - b));
    const [first] = items;
    const variety = await pricesOf(made.officers[0], made.id, `?variety=${first?.varietyId ?? ''}`);
    expect(new Set(variety.items.map(({ varietyId }) => varietyId))).toEqual(new Set([first?.varietyId]));
    const restricted = await opened(world, { bids: 1, visibility: 'winning' });
    expect(await pricesOf(restricted.officers[0], restricted.id)).toMatchObject({ items: [], total: 0 });
    expect(await roomOf(restricted.officers[0], restricted.id)).toMatchObject({
      opening: { opened: 1, unreadable: 0 },
    });
  }, 60_000);

  it('says how long absent officers are waited for, by the rule', async () => {
    const made = await announced(world);
    expect((await roomOf(made.officers[0], made.id)).waitMinutes).toBe(120);
  });

  it('stays readable when the round is void', async () => {
    const made = await announced(world);
    await world.made(reviewer(world), {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/voidance`,
      body: { reason: '监督人无法到场' },
    });
    expect(await roomOf(made.officers[0], made.id)).toMatchObject({
      state: 'void',
      voidReason: '监督人无法到场',
    });
  });
});
