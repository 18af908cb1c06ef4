import {
  collecting,
  demandOffice,
  freezer,
  nurse,
  passDue,
  reported,
  reportVersion,
  submitReport,
} from '../support/demand.js';
import { unzip } from '#platform';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

interface Imported {
  readonly id: string;
  readonly rows: number;
  readonly bad: number;
  readonly institutions: number;
  readonly units: string;
}
const upload = (by: Somebody, url: string, content: string | Buffer, name = 'lines.csv'): Promise<Answer> => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(Buffer.from(content))], name));
  return world.send(by, { method: 'POST', url: `/api/v1/demand/${url}`, form });
};
const office = (
  id: string,
  content: string | Buffer,
  mode = 'valid-rows',
  target = 'lines',
): Promise<Answer> =>
  upload(demandOffice(world), `collections/${id}/imports?target=${target}&mode=${mode}`, content);
const codeOf = async (org: string): Promise<string> => {
  const [row] = await world.test.database.query<{ uscc: string }>(
    'select uscc from identity.organisation where id = $1',
    [org],
  );
  return row?.uscc ?? '';
};
const linesOf = (id: string): Promise<{ variety: string; product: string; quantity: string }[]> =>
  world.test.database.query(
    `select variety_id as variety, product_id as product, quantity::text from demand.line where collection_id = $1 order by org_id, 1, 2`,
    [id],
  );
const errorsOf = async (id: string, by = demandOffice(world), url = 'imports'): Promise<string[]> => {
  const { errors } = await world.made<{ errors: { row: number; field: string; code: string }[] }>(by, {
    method: 'GET',
    url: `/api/v1/demand/${url}/${id}`,
  });
  return errors.map(({ row, field, code }) => `${row} ${field} ${code}`);
};

describe('an import of the office', () => {
  it('brings lines of many institutions in, and each refused row comes back with its reasons', async () => {
    const { id } = await collecting(world);
    const [own, sibling] = [
      await codeOf(world.org('hospital')),
      await codeOf(world.org('hospital', 'sibling')),
    ];
    const file = [
      'quantity,institution_id,variety_id,product_id,explanation',
      `100,${own},V1,P11,`,
      `200,${own},V1,,"按通用名, 含儿科"`,
      `5,${sibling},V2,P21,`,
      `1,nobody,V1,P11,`,
      `1,${own},V9,P99,`,
      `1.5,${own},V2,P21,`,
      `7,${own},V1,P11,`,
      `8,${sibling},V1,P21,`,
      '',
    ].join('\r\n');
    const dry = (await office(id, file, 'dry-run')).body as Imported;
    expect(dry).toMatchObject({ rows: 8, bad: 5, institutions: 2, units: '305' });
    expect(await linesOf(id)).toEqual([]);
    expect(await errorsOf(dry.id)).toEqual([
      '5 institution_id institution-unknown',
      '6 product_id product-unknown',
      '6 variety_id variety-unknown',
      '7 quantity quantity-malformed',
      '8 row repeated',
      '9 product_id product-elsewhere',
    ]);
    const refused = await office(id, file, 'all-or-nothing');
    expect(refused.body).toMatchObject({ code: 'import-has-errors' });
    expect((refused.body as { errors: { field: string }[] }).errors[0]?.field).toBe(
      'lines.csv:5:institution_id',
    );
    expect(await linesOf(id)).toEqual([]);

    expect((await office(id, file)).body).toMatchObject({ rows: 8, bad: 5, units: '305' });
    expect((await linesOf(id)).map(({ quantity }) => quantity).sort()).toEqual(['100', '200', '5']);
    const errorFile = await world.send(demandOffice(world), {
      method: 'GET',
      url: `/api/v1/demand/imports/${dry.id}/errors`,
    });
    const text = unzip(errorFile.bytes)
      .map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
      .join('');
    expect(text).toContain('nobody');
  });

  it('updates what is there, and leaves what it does not name', async () => {
    const { id } = await reported(world, 'drafting');
    const own = await codeOf(world.org('hospital'));
    await office(id, `institution_id,variety_id,product_id,quantity\n${own},V1,P11,7\n`);
    expect(await linesOf(id)).toEqual([
      { variety: 'V1', product: '', quantity: '200' },
      { variety: 'V1', product: 'P11', quantity: '7' },
      { variety: 'V2', product: 'P21', quantity: '30' },
    ]);
  });

  it('does not touch a report that is submitted', async () => {
    const { id } = await reported(world, 'submitted');
    const own = await codeOf(world.org('hospital'));
    const answer = await office(id, `机构编码,品种编号,产品编号,数量\n${own},V1,P11,7\n`);
    expect(answer.body).toMatchObject({ rows: 1, bad: 1 });
    expect(await errorsOf((answer.body as Imported).id)).toEqual(['2 institution_id report-closed']);
    expect((await linesOf(id)).find(({ product }) => product === 'P11')?.quantity).toBe('1000');
  });

  it('takes history, which the next submission is held against', async () => {
    const { id, report } = await reported(world, 'drafting');
    const own = await codeOf(world.org('hospital'));
    const header = 'institution_id,variety_id,product_id,year,quantity\n';
    const bad = await office(id, `${header}${own},V1,P11,25,9\n`, 'dry-run', 'history');
    expect(await errorsOf((bad.body as Imported).id)).toEqual(['2 year year-malformed']);
    const good = await office(
      id,
      `${header}${own},V1,P11,2024,9000\n${own},V1,P11,2025,9000\n`,
      'all-or-nothing',
      'history',
    );
    expect(good.body).toMatchObject({ rows: 2, bad: 0, units: '18000' });
    const submission = await world.send(nurse(world), {
      method: 'POST',
      url: `/api/v1/demand/own/${report}/submission`,
      headers: { 'if-match': await reportVersion(world, report) },
    });
    // One line of the variety explains itself already: `通用名`.
    expect(submission.status).toBe(200);
    const { findings } = await world.made<{ findings: { code: string; explained: boolean }[] }>(
      nurse(world),
      {
        method: 'GET',
        url: `/api/v1/demand/own/${report}`,
      },
    );
    expect(findings).toMatchObject([{ code: 'too-little', explained: true }]);
  });

  it.each([
    ['an unknown column', 'institution_id,variety_id,product_id,quantity,price\n', 'price unknown'],
    ['a column twice', 'institution_id,variety_id,quantity,数量\n', '数量 repeated'],
    ['a missing column', 'institution_id,variety_id\n', 'quantity missing'],
    ['nothing at all', '', 'institution_id missing'],
  ])('is refused with %s, which is named', async (_what, content, expected) => {
    const { id } = await collecting(world);
    const { body } = await office(id, content);
    expect(body).toMatchObject({ code: 'file-unreadable' });
    const errors = (body as { errors: { field: string; code: string }[] }).errors;
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toContain(expected);
  });

  it.each([
    ['a row with too many fields', 'a,b,c\nx,V1,1\nx,V1,1,2\n', '3'],
    ['an open quote', 'a,b,c\nx,"V1,1\n', '2'],
    ['bytes that are not UTF-8', Buffer.from('a,b,c\nx,V1,1\n\xff\xfe,V1,1\n', 'latin1'), '3'],
  ])('names the line of %s', async (_what, content, line) => {
    const { id } = await collecting(world);
    const text = Buffer.from(content);
    const file = Buffer.concat([Buffer.from('institution_id,variety_id,quantity'), text.subarray(5)]);
    const { body } = await office(id, file);
    expect(body).toMatchObject({ code: 'file-unreadable' });
    expect((body as { detail: string }).detail).toContain(line);
    expect(await linesOf(id)).toEqual([]);
  });
});

describe('an import of an institution', () => {
  const own = (report: string, content: string | Buffer, mode = 'all-or-nothing', by = nurse(world)) =>
    upload(by, `own/${report}/imports?mode=${mode}`, content, 'form.csv');

  it('reads its own form back: empty rows report nothing, the others come in', async () => {
    const { id, report } = await reported(world, 'drafting');
    const form = await world.send(nurse(world), { method: 'GET', url: `/api/v1/demand/own/${report}/form` });
    await world.test.database.query('delete from demand.line where collection_id = $1', [id]);
    const answer = await own(report, form.bytes);
    expect(answer.body).toMatchObject({ rows: 3, bad: 0, institutions: 1, units: '1230' });
    expect(await linesOf(id)).toEqual([
      { variety: 'V1', product: '', quantity: '200' },
      { variety: 'V1', product: 'P11', quantity: '1000' },
      { variety: 'V2', product: 'P21', quantity: '30' },
    ]);
    await submitReport(world, nurse(world), report);
  });

  it('keeps the refused rows for the institution alone', async () => {
    const { report } = await reported(world, 'asked');
    const answer = await own(report, '品种编号,产品编号,数量,说明\nV1,P11,x,\nV1,P12,3,\n', 'valid-rows');
    const { id, ...counts } = answer.body as Imported;
    expect(counts).toMatchObject({ rows: 2, bad: 1, units: '3' });
    expect(await errorsOf(id, nurse(world), 'own/imports')).toEqual(['2 quantity quantity-malformed']);
    const sibling = await world.send(nurse(world, 'sibling'), {
      method: 'GET',
      url: `/api/v1/demand/own/imports/${id}`,
    });
    expect(sibling.status).toBe(404);
  });

  it('is refused when the reports are due', async () => {
    const { id, report } = await reported(world, 'asked');
    await passDue(world, id);
    const answer = await own(report, '品种编号,产品编号,数量\nV1,P11,5\n');
    expect(answer.body).toMatchObject({ code: 'window-closed' });
  });
});

it('leaves nothing half-written behind a freeze', async () => {
  const { id } = await reported(world, 'accepted');
  await passDue(world, id);
  await world.made(freezer(world), { method: 'POST', url: `/api/v1/demand/collections/${id}/editions` });
  const own = await codeOf(world.org('hospital'));
  const answer = await office(id, `institution_id,variety_id,product_id,quantity\n${own},V1,P11,7\n`);
  expect(answer.body).toMatchObject({ code: 'illegal-transition' });
});
