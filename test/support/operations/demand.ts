import {
  askedForm,
  bureau,
  collecting,
  collectionBody,
  collectionChange,
  collectionVersion,
  demandOffice,
  draftCollection,
  freezer,
  frozen,
  LINES,
  type Made,
  nurse,
  passDue,
  reported,
  reportVersion,
} from '../demand.js';
import type { Somebody, World } from '../world.js';
import { organisation } from './make.js';
import { form, type Call, type Case, type Operations } from './cases.js';

const ONE_OFFICE = 'the platform has one list of collections, kept by every procurement office';

type Make<T> = (world: World) => Promise<T>;
type Rest<T> = (world: World, made: T) => Promise<Partial<Call>> | Partial<Call>;

/** What the office does, whichever office. */
const ofOffice = <T extends Made>(
  make: Make<T>,
  call: Rest<T> = () => ({}),
  by: (world: World) => Somebody = demandOffice,
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

/** What offices and the authorities of the region see. */
const ofAuthorities = <T>(
  make: Make<T>,
  call: Rest<T>,
  by: (world: World) => Somebody = bureau,
): readonly Case[] => [
  {
    reach: 'authorities',
    make: async (world) => ({ by: by(world), ...(await call(world, await make(world))) }),
  },
];

/** What an institution does with its own report. */
const ofInstitution = (
  stage: Parameters<typeof reported>[1],
  call: (world: World, report: string) => Promise<Partial<Call>> | Partial<Call> = () => ({}),
): readonly Case[] => [
  {
    reach: 'keeper',
    make: async (world) => {
      const { report } = await reported(world, stage);
      return { by: nurse(world), path: { id: report }, ...(await call(world, report)) };
    },
  },
];

const seen = async (world: World, report: string) => ({
  headers: { 'if-match': await reportVersion(world, report) },
});
const at =
  (stage: Parameters<typeof reported>[1]) =>
  async (world: World): Promise<Made> => ({ id: (await reported(world, stage)).report });

const edition = async (world: World): Promise<Made> => ({ id: (await frozen(world)).edition });

const OWN_FILE = '品种编号,产品编号,数量,说明\nV1,P11,x,\nV1,P12,3,\n';

/** A line of the own hospital that comes in, and one of nobody that is refused. */
async function officeFile(world: World): Promise<string> {
  const [row] = await world.test.database.query<{ uscc: string }>(
    'select uscc from identity.organisation where id = $1',
    [world.org('hospital')],
  );
  return `institution_id,variety_id,product_id,quantity\n${row?.uscc ?? ''},V1,P11,7\nnobody,V1,P11,7\n`;
}

async function officeImport(world: World): Promise<Made> {
  const { id } = await collecting(world);
  const upload = form({ file: { name: 'lines.csv', content: await officeFile(world) } });
  const url = `/api/v1/demand/collections/${id}/imports?target=lines&mode=valid-rows`;
  return world.made(demandOffice(world), { method: 'POST', url, form: upload() });
}

async function ownImport(world: World): Promise<Call> {
  const { report } = await reported(world, 'asked');
  const upload = form({ file: { name: 'form.csv', content: OWN_FILE } });
  const url = `/api/v1/demand/own/${report}/imports?mode=valid-rows`;
  const { id } = await world.made(nurse(world), { method: 'POST', url, form: upload() });
  return { by: nurse(world), path: { importId: id } };
}

/** Demand reporting: collections, reports, reviews. */
export const DEMAND: Operations = {
  'POST /api/v1/demand/collections': [
    { reach: 'list', make: (world) => ({ by: demandOffice(world), body: collectionBody() }) },
  ],
  'GET /api/v1/demand/collections': [{ reach: 'list', make: (world) => ({ by: bureau(world) }) }],
  'GET /api/v1/demand/collections/export': [
    { reach: 'list', make: (world) => ({ by: demandOffice(world) }) },
  ],
  'GET /api/v1/demand/collections/{id}': ofAuthorities(collecting, (_, { id }) => ({ path: { id } })),
  'PUT /api/v1/demand/collections/{id}': ofOffice(draftCollection, async (world, { id }) => ({
    headers: { 'if-match': await collectionVersion(world, id) },
    body: collectionChange(),
  })),
  'GET /api/v1/demand/collections/{id}/products': ofAuthorities(collecting, (_, { id }) => ({
    path: { id },
  })),
  'POST /api/v1/demand/collections/{id}/products': ofOffice(draftCollection, () => ({ form: askedForm() })),
  'POST /api/v1/demand/collections/{id}/beginning': ofOffice(draftCollection, async (world, { id }) => ({
    headers: { 'if-match': await collectionVersion(world, id) },
  })),
  'POST /api/v1/demand/collections/{id}/voidance': ofOffice(
    collecting,
    () => ({ body: { reason: '目录有误' } }),
    freezer,
  ),
  'PUT /api/v1/demand/collections/{id}/institutions': ofOffice(draftCollection, () => ({
    body: { regions: ['990100'], kinds: ['hospital', 'private-hospital'] },
  })),
  'POST /api/v1/demand/collections/{id}/institutions': ofOffice(collecting, async (world) => ({
    body: { orgId: await organisation(world, 'private-hospital'), reason: '新增机构' },
  })),
  'GET /api/v1/demand/collections/{id}/reports': ofAuthorities(collecting, (_, { id }) => ({
    path: { id },
  })),
  'GET /api/v1/demand/collections/{id}/reports/export': ofAuthorities(collecting, (_, { id }) => ({
    path: { id },
  })),
  'GET /api/v1/demand/collections/{id}/progress': ofAuthorities(collecting, (_, { id }) => ({
    path: { id },
  })),
  'GET /api/v1/demand/collections/{id}/totals': ofAuthorities(collecting, (_, { id }) => ({
    path: { id },
  })),
  'POST /api/v1/demand/collections/{id}/editions': ofOffice(
    async (world) => {
      const made = await reported(world, 'accepted');
      await passDue(world, made.id);
      return made;
    },
    () => ({}),
    freezer,
  ),
  'POST /api/v1/demand/collections/{id}/amendment': ofOffice(
    frozen,
    () => ({ body: { reason: '核减重复上报' } }),
    freezer,
  ),
  'GET /api/v1/demand/collections/{id}/editions': ofAuthorities(frozen, (_, { id }) => ({ path: { id } })),
  'GET /api/v1/demand/editions/{id}': ofAuthorities(edition, (_, { id }) => ({ path: { id } })),
  'GET /api/v1/demand/editions/{id}/absentees': ofAuthorities(edition, (_, { id }) => ({ path: { id } })),
  'GET /api/v1/demand/editions/{id}/volumes.csv': ofOffice(edition),
  'GET /api/v1/demand/editions/{id}/regions.csv': ofOffice(edition),
  'GET /api/v1/demand/editions/{id}/export': ofOffice(edition),
  'GET /api/v1/demand/editions/{id}/summary.pdf': ofOffice(edition),
  'GET /api/v1/demand/imports/template': [
    { reach: 'list', make: (world) => ({ by: demandOffice(world), query: { target: 'lines' } }) },
  ],
  'POST /api/v1/demand/collections/{id}/imports': ofOffice(collecting, async (world) => ({
    query: { target: 'lines', mode: 'valid-rows' },
    form: form({ file: { name: 'lines.csv', content: await officeFile(world) } }),
  })),
  'GET /api/v1/demand/collections/{id}/imports': ofOffice(collecting),
  'GET /api/v1/demand/imports/{id}': ofOffice(officeImport),
  'GET /api/v1/demand/imports/{id}/errors': ofOffice(officeImport),
  'GET /api/v1/demand/own/{id}/form': ofInstitution('drafting'),
  'POST /api/v1/demand/own/{id}/imports': ofInstitution('asked', () => ({
    query: { mode: 'valid-rows' },
    form: form({ file: { name: 'form.csv', content: OWN_FILE } }),
  })),
  'GET /api/v1/demand/own/imports/{importId}': [{ reach: 'keeper', make: ownImport }],
  'GET /api/v1/demand/own/imports/{importId}/errors': [{ reach: 'keeper', make: ownImport }],
  'POST /api/v1/demand/reports/{id}/exclusion': ofOffice(at('asked'), () => ({
    body: { reason: '停业' },
  })),
  'POST /api/v1/demand/reports/{id}/inclusion': ofOffice(
    async (world) => {
      const { report } = await reported(world, 'asked');
      const url = `/api/v1/demand/reports/${report}/exclusion`;
      await world.made(demandOffice(world), { method: 'POST', url, body: { reason: '停业' } });
      return { id: report };
    },
    () => ({ body: { reason: '恢复营业' } }),
  ),
  'POST /api/v1/demand/reports/{id}/reopening': ofOffice(at('drafting'), () => ({
    body: { until: new Date(Date.now() + 86_400_000).toISOString(), reason: '系统故障' },
  })),
  'GET /api/v1/demand/own': [{ reach: 'list', make: (world) => ({ by: nurse(world) }) }],
  'GET /api/v1/demand/own/{id}': ofInstitution('drafting'),
  'GET /api/v1/demand/own/{id}/lines': ofInstitution('drafting'),
  'PUT /api/v1/demand/own/{id}/lines': ofInstitution('asked', async (world, report) => ({
    ...(await seen(world, report)),
    body: { lines: LINES },
  })),
  'POST /api/v1/demand/own/{id}/submission': ofInstitution('drafting', seen),
  'POST /api/v1/demand/own/{id}/withdrawal': ofInstitution('submitted'),
  'GET /api/v1/demand/reports': [{ reach: 'list', make: (world) => ({ by: bureau(world) }) }],
  'GET /api/v1/demand/reports/{id}': ofAuthorities(at('submitted'), (_, { id }) => ({ path: { id } })),
  'GET /api/v1/demand/reports/{id}/lines': ofAuthorities(at('submitted'), (_, { id }) => ({ path: { id } })),
  'POST /api/v1/demand/reports/{id}/review': ofAuthorities(at('submitted'), async (world, { id }) => ({
    path: { id },
    ...(await seen(world, id)),
    body: { decision: 'pass', opinion: '核对无误' },
  })),
  'POST /api/v1/demand/reports/{id}/corrections': ofAuthorities(at('submitted'), (_, { id }) => ({
    path: { id },
    body: { varietyId: 'V1', productId: 'P11', quantity: '900', reason: '与出库不符' },
  })),
};
