import {
  announced,
  announceDraft,
  bidBody,
  ceremonySignature,
  closed,
  draft,
  draftBody,
  drafted,
  enrolled,
  inMinutes,
  keyBody,
  type MadeTender,
  offered,
  office,
  opened,
  packageForm,
  passOfferDeadline,
  proposed,
  releasesOf,
  reviewer,
  revivable,
  shared,
  signed,
  submit,
  tenderForm,
  versionOf,
} from '../tenders.js';
import {
  addDocument,
  amendable,
  amendmentBody,
  amendmentProposed,
  amendmentVersion,
  ANSWER,
  answered,
  asked,
  documented,
  documentForm,
} from '../tender-changes.js';
import { qualificationOpened, qualificationShared } from '../qualification.js';
import { quotesShared } from '../second-quotes.js';
import type { Somebody, World } from '../world.js';
import type { Call, Case, Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one list of tenders, kept by every procurement office';
const PUBLIC = 'an announced tender is for everyone';
const UNANNOUNCED = 'a draft has no public page';

type Make<T> = (world: World) => Promise<T>;

const ofOffice = <T extends { readonly id: string }>(
  make: Make<T>,
  call: (world: World, made: T) => Promise<Partial<Call>> | Partial<Call>,
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

const ofAmendment =
  (body?: object) =>
  async (world: World, { id, amendmentId }: { readonly id: string; readonly amendmentId: string }) => ({
    path: { id, amendmentId },
    headers: { 'if-match': await amendmentVersion(world, amendmentId) },
    ...(body ? { body } : {}),
  });

/** What one officer of a tender does with the own key. */
const ofOfficer = <T extends Pick<MadeTender, 'id' | 'officers'>>(
  make: Make<T>,
  call: (world: World, made: T, by: Somebody) => Promise<Partial<Call>> | Partial<Call>,
): readonly Case[] => [
  {
    reach: 'person',
    make: async (world) => {
      const made = await make(world);
      const [by] = made.officers;
      if (!by) throw new Error('no officers');
      return { by, path: { id: made.id }, ...(await call(world, made, by)) };
    },
  },
];

/** Offers whose deadline passed without an answer. */
const unanswered = async (world: World): Promise<MadeTender> => {
  const made = await offered(world);
  await passOfferDeadline(world, made.id);
  return made;
};

const trader = (world: World): Somebody => world.person('company-trader');

/** What the first bidder, the own manufacturer, does with its own bids; the sibling has entries of its own. */
const ofBidder = (
  call: (world: World, id: string) => Promise<Partial<Call>> | Partial<Call>,
  reach: Case['reach'] = 'keeper',
): readonly Case[] => [
  {
    reach,
    ...(reach === 'platform' ? { why: 'everyone with entries sees the own ones' } : {}),
    make: async (world) => {
      const { id } = await ownTender(world);
      return { by: trader(world), path: { id }, ...(await call(world, id)) };
    },
  },
];

/** A tender in which the own manufacturer alone bids, so that nobody else has anything of it. */
const ownTender = (world: World): Promise<MadeTender> => announced(world, { bidder: trader(world) });

const publicPage = (make: Make<{ readonly id: string }>): readonly Case[] => [
  {
    reach: 'platform',
    why: PUBLIC,
    make: async (world) => ({ by: undefined, path: { id: (await make(world)).id } }),
  },
  {
    label: 'not announced',
    reach: 'nobody',
    why: UNANNOUNCED,
    make: async (world) => ({ by: undefined, path: { id: (await proposed(world)).id } }),
  },
];

const keysOf = ({ keys }: MadeTender) => {
  const [first] = keys;
  if (!first) throw new Error('no keys');
  return first;
};

/** Live tender rounds: drafting, ceremony, bids, opening, public pages. */
export const TENDERS: Operations = {
  'POST /api/v1/tenders': [
    {
      reach: 'list',
      make: async (world) => {
        const make = await tenderForm(world);
        return { by: office(world), form: make };
      },
    },
  ],
  'GET /api/v1/tenders': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'GET /api/v1/tenders/export': [{ reach: 'list', make: (world) => ({ by: reviewer(world) }) }],
  'GET /api/v1/tenders/officer-candidates': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'GET /api/v1/tenders/{id}': ofOffice(draft, () => ({})),
  'GET /api/v1/tenders/{id}/products': ofOffice(draft, () => ({})),
  'PUT /api/v1/tenders/{id}': ofOffice(draft, async (world, { id }) => ({
    headers: { 'if-match': await versionOf(world, id) },
    body: draftBody(),
  })),
  'PUT /api/v1/tenders/{id}/package': ofOffice(draft, async (world, { id }) => ({
    headers: { 'if-match': await versionOf(world, id) },
    form: await packageForm(world),
  })),
  'GET /api/v1/tenders/package-template': [{ reach: 'list', make: (world) => ({ by: office(world) }) }],
  'PUT /api/v1/tenders/{id}/officers': ofOffice(drafted, (_, { officers }) => ({
    body: {
      officers: officers.map(({ id }, i) => ({ accountId: id, kind: i < 2 ? 'supervisor' : 'officer' })),
    },
  })),
  'POST /api/v1/tenders/{id}/proposal': ofOffice(signed, async (world, { id }) => ({
    headers: { 'if-match': await versionOf(world, id) },
  })),
  'POST /api/v1/tenders/{id}/proposal/withdrawal': ofOffice(proposed, () => ({})),
  'GET /api/v1/tenders/{id}/documents': ofOffice(documented, () => ({})),
  'POST /api/v1/tenders/{id}/documents': ofOffice(drafted, () => ({ form: documentForm() })),
  'DELETE /api/v1/tenders/{id}/documents/{versionId}': ofOffice(documented, (_, { id, document }) => ({
    path: { id, versionId: document.id },
  })),
  'GET /api/v1/tenders/{id}/documents/{versionId}/file': ofOffice(documented, (_, { id, document }) => ({
    path: { id, versionId: document.id },
  })),
  'GET /api/v1/tenders/{id}/amendments': ofOffice(amendable, () => ({})),
  'POST /api/v1/tenders/{id}/amendments': ofOffice(announced, () => ({ body: amendmentBody() })),
  'PUT /api/v1/tenders/{id}/amendments/{amendmentId}': ofOffice(amendable, ofAmendment(amendmentBody())),
  'DELETE /api/v1/tenders/{id}/amendments/{amendmentId}': ofOffice(amendable, ofAmendment()),
  'POST /api/v1/tenders/{id}/amendments/{amendmentId}/proposal': ofOffice(amendable, ofAmendment()),
  'POST /api/v1/tenders/{id}/amendments/{amendmentId}/proposal/withdrawal': ofOffice(
    amendmentProposed,
    ofAmendment(),
  ),
  'POST /api/v1/tenders/{id}/amendments/{amendmentId}/announcement': ofOffice(
    amendmentProposed,
    ofAmendment({ decision: 'announce', opinion: '同意发布' }),
    reviewer,
  ),
  'GET /api/v1/tenders/{id}/questions': ofOffice(asked, () => ({})),
  'PUT /api/v1/tenders/{id}/questions/{questionId}/answer': ofOffice(asked, (_, { id, questionId }) => ({
    path: { id, questionId },
    body: ANSWER,
  })),
  'POST /api/v1/tenders/{id}/answers': ofOffice(answered, (_, { questionId }) => ({
    body: { questions: [questionId] },
  })),
  'POST /api/v1/tenders/{id}/questions': [
    {
      reach: 'platform',
      why: 'any company may ask about an announced round',
      make: async (world) => ({
        by: trader(world),
        path: { id: (await announced(world)).id },
        body: { text: '请明确配送要求。' },
      }),
    },
  ],
  'GET /api/v1/tenders/{id}/own-questions': [
    {
      reach: 'platform',
      why: 'everyone sees the own ones, if there are any',
      make: async (world) => ({ by: trader(world), path: { id: (await asked(world)).id } }),
    },
  ],
  'POST /api/v1/tenders/{id}/announcement': ofOffice(
    proposed,
    () => ({ body: { decision: 'announce', opinion: '核对无误' } }),
    reviewer,
  ),
  'POST /api/v1/tenders/{id}/voidance': ofOffice(
    announced,
    () => ({ body: { reason: '目录有误' } }),
    reviewer,
  ),
  'GET /api/v1/tenders/{id}/ceremony': [
    {
      reach: 'platform',
      why: 'who opens, and what they signed, is for every officer to see; the key file is the own one',
      make: async (world) => {
        const { id, officers } = await enrolled(world);
        return { by: officers[0], path: { id } };
      },
    },
  ],
  'GET /api/v1/tenders/openings': [
    { reach: 'list', make: async (world) => ({ by: (await drafted(world)).officers[0] }) },
  ],
  'GET /api/v1/tenders/{id}/opening': [
    {
      reach: 'platform',
      why: 'how an opening stands is for every officer to see; the shares are shown to those of the round alone',
      make: async (world) => {
        const { id, officers } = await shared(world);
        return { by: officers[0], path: { id } };
      },
    },
  ],
  'GET /api/v1/tenders/{id}/opening/prices': [
    {
      reach: 'platform',
      why: 'the prices of a round that publishes all of them',
      make: async (world) => {
        const { id, officers } = await opened(world);
        return { by: officers[0], path: { id } };
      },
    },
  ],
  'POST /api/v1/tenders/{id}/ceremony/key': ofOfficer(drafted, async (world, made, by) => ({
    body: (await keyBody(world, by, made)).body,
  })),
  'POST /api/v1/tenders/{id}/ceremony/signature': ofOfficer(enrolled, async (world, made, by) => ({
    body: { signature: await ceremonySignature(world, by, made.id, keysOf(made)) },
  })),
  'POST /api/v1/tenders/{id}/ceremony/rehearsal': ofOfficer(enrolled, () => ({})),
  'GET /api/v1/tenders/{id}/opening/envelopes': ofOfficer(closed, () => ({})),
  'POST /api/v1/tenders/{id}/shares': ofOfficer(closed, async (world, made, by) => ({
    body: { releases: await releasesOf(world, by, made.id, keysOf(made)) },
  })),
  'POST /api/v1/tenders/{id}/opening': ofOfficer(shared, () => ({})),
  'POST /api/v1/tenders/{id}/qualification/opening': ofOfficer(qualificationShared, () => ({})),
  'POST /api/v1/tenders/{id}/second-quotes/opening': ofOfficer(quotesShared, () => ({})),
  'GET /api/v1/tenders/{id}/qualifications': [
    {
      reach: 'platform',
      why: 'statements that were opened are read by everyone who sees tenders',
      make: async (world) => ({ by: office(world), path: { id: (await qualificationOpened(world)).id } }),
    },
  ],
  'GET /api/v1/tenders/{id}/own-qualification': [
    {
      reach: 'platform',
      why: 'everyone sees the own statements, if there are any',
      make: async (world) => ({ by: trader(world), path: { id: (await qualificationOpened(world)).id } }),
    },
  ],
  'GET /api/v1/tenders/{id}/opening/record': [
    {
      label: 'prices stay restricted',
      reach: 'platform',
      why: 'auditors verify every opening',
      make: async (world) => ({
        by: world.person('auditor'),
        path: { id: (await opened(world, { visibility: 'winning' })).id },
      }),
    },
  ],
  'GET /api/v1/tenders/{id}/offers': ofOffice(offered, () => ({})),
  'POST /api/v1/tenders/{id}/offers': ofOffice(revivable, () => ({ body: { dueAt: inMinutes(30) } })),
  'POST /api/v1/tenders/{id}/offers/evaluation': ofOffice(unanswered, () => ({})),
  'GET /api/v1/tenders/{id}/own-offers': [
    {
      reach: 'platform',
      why: 'everyone sees the own ones, if there are any',
      make: async (world) => ({ by: trader(world), path: { id: (await offered(world)).id } }),
    },
  ],
  'POST /api/v1/tenders/{id}/offers/{offerId}/answer': [
    {
      reach: 'keeper',
      make: async (world) => {
        const { id, offers } = await offered(world);
        return { by: trader(world), path: { id, offerId: offers[0]?.id ?? '' }, body: { accepts: true } };
      },
    },
  ],
  'GET /api/v1/tenders/own': [{ reach: 'list', make: (world) => ({ by: trader(world) }) }],
  'GET /api/v1/tenders/{id}/entries': ofBidder(() => ({})),
  'GET /api/v1/tenders/{id}/sealing-package': ofBidder(() => ({})),
  'POST /api/v1/tenders/{id}/bids': ofBidder(async (world, id) => ({
    body: await bidBody(world, trader(world), id),
  })),
  'GET /api/v1/tenders/{id}/bids': ofBidder(() => ({})),
  'GET /api/v1/tenders/{id}/bids/{bidId}/envelope': ofBidder(async (world, id) => ({
    path: { id, bidId: (await submit(world, trader(world), id)).id },
  })),
  'POST /api/v1/tenders/{id}/bids/{bidId}/withdrawal': ofBidder(async (world, id) => ({
    path: { id, bidId: (await submit(world, trader(world), id)).id },
  })),
  'GET /api/v1/public/tenders': [{ reach: 'platform', why: PUBLIC, make: () => ({ by: undefined }) }],
  'GET /api/v1/public/tenders/{id}': publicPage(announced),
  'GET /api/v1/public/tenders/{id}/documents/{versionId}/file': [
    {
      reach: 'platform',
      why: 'documents of an announced tender are for everyone',
      make: async (world) => {
        const made = await drafted(world);
        const { id: versionId } = await addDocument(world, made.id);
        await announceDraft(world, made);
        return { by: undefined, path: { id: made.id, versionId } };
      },
    },
    {
      label: 'not announced',
      reach: 'nobody',
      why: UNANNOUNCED,
      make: async (world) => {
        const { id, document } = await documented(world);
        return { by: undefined, path: { id, versionId: document.id } };
      },
    },
  ],
  'GET /api/v1/public/tenders/{id}/notice.pdf': publicPage(announced),
  'GET /api/v1/public/tenders/{id}/closing': publicPage(closed),
  'GET /api/v1/public/tenders/{id}/opening-record': [
    ...publicPage(opened),
    {
      label: 'prices stay restricted',
      reach: 'nobody',
      why: 'the record holds every price',
      make: async (world) => ({
        by: undefined,
        path: { id: (await opened(world, { visibility: 'winning' })).id },
      }),
    },
  ],
  'GET /api/v1/public/tenders/{id}/opening.pdf': publicPage(opened),
  'GET /api/v1/public/sealing-page': [
    { reach: 'platform', why: 'the page holds nothing but a program', make: () => ({ by: undefined }) },
  ],
};
