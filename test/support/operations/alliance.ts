import {
  allianceDraft,
  allianceVersion,
  awardedAlliance,
  demandEntries,
  handedIn,
  membersBody,
  newPair,
  ownDemand,
  packageForm,
  readyAlliance,
  registeredKey,
  resultFile,
  resultsIssued,
  trustOwnKey,
} from '../alliance.js';
import { office, reviewer, versionOf } from '../tenders.js';
import type { Somebody, World } from '../world.js';
import type { Call, Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one list of tenders and of keys, kept by every procurement office';

const ofOffice = <T extends { readonly id: string }>(
  make: (world: World) => Promise<T>,
  call: (world: World, made: T) => Promise<Partial<Call>> | Partial<Call> = () => ({}),
  by: (world: World) => Somebody = office,
): readonly Case[] => [
  {
    reach: 'platform',
    why: ONE_OFFICE,
    make: async (world) => {
      const made = await make(world);
      return { by: by(world), path: { id: made.id }, ...(await call(world, made)) };
    },
  },
];

/** Each key is of a province of its own, so that none waits for another. */
let province = 100_000;
const waitingKey = (world: World) => registeredKey(world, newPair(), String((province += 1)));

/** Rounds of several provinces: members with their keys, demand in, union (联盟采购). */
export const ALLIANCE: Operations = {
  'GET /api/v1/tenders/{id}/alliance': ofOffice((world) => allianceDraft(world)),
  'PUT /api/v1/tenders/{id}/alliance/members': ofOffice(
    (world) => allianceDraft(world),
    async (world, { id }) => ({
      headers: { 'if-match': await allianceVersion(world, id) },
      body: membersBody(),
    }),
  ),
  'POST /api/v1/tenders/{id}/alliance/demand': ofOffice(readyAlliance, (_, { roundNo, pair }) => ({
    query: { mode: 'confirm' },
    form: () => packageForm(demandEntries(roundNo, pair)),
  })),
  'POST /api/v1/tenders/{id}/alliance/union': ofOffice(handedIn, async (world, { id }) => ({
    headers: { 'if-match': await versionOf(world, id) },
  })),
  'GET /api/v1/alliance/keys': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'POST /api/v1/alliance/keys': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: (world) => ({
        by: office(world),
        body: { regionCode: String((province += 1)), publicKey: newPair().publicKey },
      }),
    },
  ],
  'POST /api/v1/alliance/keys/{id}/confirmation': ofOffice(
    waitingKey,
    (_, { pair }) => ({ body: { fingerprint: pair.fingerprint } }),
    reviewer,
  ),
  'POST /api/v1/alliance/keys/{id}/retirement': ofOffice(waitingKey, () => ({
    body: { reason: '设备报废' },
  })),
  'GET /api/v1/alliance/demand-package': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => ({
        by: office(world),
        query: { edition: await ownDemand(world), round: 'LM-1', member: '990000', name: '示范省' },
      }),
    },
  ],
  'POST /api/v1/tenders/{id}/alliance/results': ofOffice(awardedAlliance),
  'GET /api/v1/alliance/results': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'GET /api/v1/alliance/results/{id}/file': [
    {
      reach: 'authorities',
      make: async (world) => ({ by: office(world), path: { id: (await resultsIssued(world)).result } }),
    },
  ],
  'GET /api/v1/alliance/received-results': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'POST /api/v1/alliance/received-results': [
    {
      reach: 'platform',
      why: ONE_OFFICE,
      make: async (world) => {
        const { id } = await resultsIssued(world);
        await trustOwnKey(world);
        const bytes = new Uint8Array(await resultFile(world, id));
        return {
          by: office(world),
          query: { mode: 'confirm' },
          form: () => {
            const form = new FormData();
            form.append('file', new File([bytes], 'result.zip'));
            return form;
          },
        };
      },
    },
  ],
};
