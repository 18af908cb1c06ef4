import type { World } from '../world.js';
import { catalogueFile, catalogueImport, enteredProduct, product } from './make.js';
import { form, type Case, type Operations } from './cases.js';

const PUBLIC = 'the catalogue of traded goods is public';
const ONE_CATALOGUE = 'the platform has one catalogue, kept by every procurement office';
const officer = (world: World) => world.person('procurement-officer');

const onProduct: Case = {
  reach: 'platform',
  why: PUBLIC,
  make: async (world) => ({
    by: world.person('institution-purchaser'),
    path: { id: (await enteredProduct(world)).id },
  }),
};

/** An import stays with the organisation that uploaded it. */
const onImport = (over: Omit<Case, 'reach' | 'make'> & { body?: object; file?: () => string } = {}): Case => {
  const { body, file, ...rest } = over;
  return {
    reach: 'keeper',
    ...rest,
    make: async (world) => ({
      by: officer(world),
      path: { id: await catalogueImport(world, file?.()) },
      ...(body ? { body } : {}),
    }),
  };
};

/** The catalogue, its imports and its tools. */
export const CATALOGUE: Operations = {
  'GET /api/v1/catalogue/products': [
    { reach: 'list', make: (world) => ({ by: world.person('fund-clerk') }) },
  ],
  'POST /api/v1/catalogue/products': [
    { reach: 'list', make: (world) => ({ by: officer(world), body: product() }) },
  ],
  'GET /api/v1/catalogue/products/export': [
    { reach: 'list', make: (world) => ({ by: world.person('bureau-officer') }) },
  ],
  'GET /api/v1/catalogue/products/{id}': [onProduct],
  'PUT /api/v1/catalogue/products/{id}': [
    {
      reach: 'platform',
      why: ONE_CATALOGUE,
      make: async (world) => {
        const { id, version, body } = await enteredProduct(world);
        return {
          by: officer(world),
          path: { id },
          headers: { 'if-match': `"${version}"` },
          body: { ...body, productName: '更名片' },
        };
      },
    },
  ],
  'GET /api/v1/catalogue/products/{id}/versions': [onProduct],
  'GET /api/v1/catalogue/generics': [{ reach: 'list', make: (world) => ({ by: officer(world) }) }],
  'GET /api/v1/catalogue/dosage-forms': [{ reach: 'list', make: (world) => ({ by: officer(world) }) }],
  'GET /api/v1/catalogue/imports': [{ reach: 'list', make: (world) => ({ by: officer(world) }) }],
  'POST /api/v1/catalogue/imports': [
    {
      reach: 'list',
      make: (world) => {
        const content = catalogueFile();
        return {
          by: officer(world),
          query: { target: 'products' },
          form: form({ file: { name: 'catalogue.csv', content } }),
        };
      },
    },
  ],
  'GET /api/v1/catalogue/imports/template': [
    { reach: 'list', make: (world) => ({ by: officer(world), query: { target: 'products' } }) },
  ],
  'GET /api/v1/catalogue/imports/{id}': [onImport()],
  'POST /api/v1/catalogue/imports/{id}/confirmation': [onImport({ body: { mode: 'all-or-nothing' } })],
  'POST /api/v1/catalogue/imports/{id}/discard': [onImport()],
  'GET /api/v1/catalogue/imports/{id}/errors': [
    onImport({ file: () => catalogueFile({ unitsPerPack: '0' }) }),
  ],
  'POST /api/v1/catalogue/code-checks': [
    {
      reach: 'list',
      make: (world) => ({ by: officer(world), body: { code: 'XA10BFA065A001010100098' } }),
    },
  ],
  'POST /api/v1/catalogue/conversions': [
    {
      reach: 'list',
      make: (world) => ({
        by: officer(world),
        body: {
          method: 'ratio',
          price: '10.00',
          from: { form: '片剂', strength: '0.25g', count: '12' },
          to: { form: '片剂', strength: '0.5g', count: '24' },
          day: '2026-11-20',
        },
      }),
    },
  ],
};
