import { ImportCatalogue } from '#catalogue';
import { runWith } from '#platform';

import { EditProduct } from '../../libs/catalogue/src/application/edit-product.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { importOf, OFFICER, tablet } from '../support/catalogue.js';

describe('catalogue under simultaneous hands', () => {
  let test: TestApp;
  let imports: ImportCatalogue;
  let editor: EditProduct;
  const as = <T>(work: () => Promise<T>): Promise<T> =>
    runWith({ actor: OFFICER, requestId: 'race', ip: '' }, work);
  const formOf = (n: number, over: Record<string, string> = {}) => {
    const { code = '', baseUnit = '', unitsPerPack = '', packText = '', ...product } = tablet(n);
    return { product: { ...product, ...over }, packs: [{ code, baseUnit, unitsPerPack, packText }] };
  };
  const outcomes = async (work: (n: number) => Promise<unknown>): Promise<Record<string, number>> => {
    const settled = await Promise.allSettled(Array.from({ length: 32 }, (_, n) => as(() => work(n))));
    const tally: Record<string, number> = {};
    for (const result of settled) {
      const name = result.status === 'fulfilled' ? 'done' : String((result.reason as { code?: string }).code);
      tally[name] = (tally[name] ?? 0) + 1;
    }
    return tally;
  };

  beforeAll(async () => {
    test = await startTestApp();
    imports = test.app.get(ImportCatalogue);
    editor = test.app.get(EditProduct);
  });
  afterAll(() => test.close());

  it('lets one of 32 edits of the same version through', async () => {
    const { id, version } = await as(() => editor.create(formOf(1)));
    expect(await outcomes((n) => editor.edit(id, version, formOf(1, { productName: `第 ${n} 次` })))).toEqual(
      {
        done: 1,
        'version-conflict': 31,
      },
    );
    expect(await test.database.query('select version from catalogue.product where id = $1', [id])).toEqual([
      { version: 2 },
    ]);
    expect(
      await test.database.query('select version from catalogue.product_history where product_id = $1', [id]),
    ).toEqual([{ version: 1 }]);
  });

  it('confirms an import once when 32 people confirm it', async () => {
    const { id } = await as(() => imports.check(importOf(() => [tablet(2), tablet(3)])));
    expect(await outcomes(() => imports.confirm(id, 'valid-rows'))).toEqual({
      done: 1,
      'illegal-transition': 31,
    });
    const events = await test.database.query(
      `select 1 from outbox.event where type = 'catalogue.imported' and aggregate_id = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
  });

  it('adds a product once when 32 people add it', async () => {
    expect(await outcomes(() => editor.create(formOf(4)))).toEqual({ done: 1, 'already-exists': 31 });
  });

  it('keeps one version of each product when imports and edits of it meet', async () => {
    const [product] = await test.database.query<{ id: string; version: number }>(
      `select p.id, p.version from catalogue.product p join catalogue.pack k on k.product_id = p.id where k.code = $1`,
      [tablet(2)['code']],
    );
    if (!product) throw new Error('product of the second test is missing');
    await outcomes((n) =>
      n % 2 === 0
        ? imports.load(
            importOf(() => [tablet(2, 1, { productName: `导入 ${n}` })]),
            'valid-rows',
          )
        : editor.edit(product.id, product.version, formOf(2, { productName: `编辑 ${n}` })),
    );
    const versions = await test.database.query<{ version: number }>(
      `select version from catalogue.product_history where product_id = $1 union all select version from catalogue.product where id = $1 order by version`,
      [product.id],
    );
    expect(versions.map((row) => row.version)).toEqual(versions.map((_, i) => i + 1));
  });
});
