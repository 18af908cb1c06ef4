import { readCatalogueRow } from './read-product.js';

const TABLET: Record<string, string> = {
  kind: '西药',
  code: 'XA10BFA065A001010100098',
  genericName: '阿卡波糖',
  dosageForm: '片剂',
  strength: '50mg',
  packText: '50mg×15片×2板/盒',
  baseUnit: '片',
  unitsPerPack: '30',
  holderName: '示范制药有限公司',
  approvalNo: '国药准字H20123456',
  approvalExpiresOn: '2031-05-31',
};
const STENT: Record<string, string> = {
  kind: '医用耗材',
  code: 'C01010100100001000010000012',
  genericName: '冠状动脉支架系统',
  model: '3.0mm×20mm',
  baseUnit: '个',
  unitsPerPack: '1',
  holderName: '示范医疗器械有限公司',
  approvalNo: '国械注准20183770001',
  deviceClass: 'III',
  highValue: '是',
};
const read = (cells: Record<string, string>) => readCatalogueRow((key) => cells[key] ?? '');
const problems = (cells: Record<string, string>): string[] =>
  read(cells).problems.map((problem) => `${problem.column}: ${problem.reason.code}`);

describe('one row of the catalogue', () => {
  it('becomes a product and a pack', () => {
    expect(read(TABLET)).toMatchObject({
      problems: [],
      warnings: [],
      record: {
        key: 'western|国药准字h20123456|片剂|50mg',
        product: {
          kind: 'western',
          volumeClass: 'general',
          approvalExpiresOn: '2031-05-31',
          highValue: false,
        },
        pack: {
          code: 'XA10BFA065A001010100098',
          codeSystem: 'drug-western',
          conversionFactor: '30',
          parentCode: null,
        },
      },
    });
  });

  it('knows the family of a consumable and that it is of high value', () => {
    expect(read(STENT).record).toMatchObject({
      key: 'consumable|国械注准20183770001|c0101010010000100001',
      product: { deviceClass: 'III', highValue: true },
      pack: { parentCode: 'C0101010010000100001', model: '3.0mm×20mm' },
    });
  });

  it('tells every problem of a row at once, by column', () => {
    expect(
      problems({
        ...TABLET,
        kind: '药',
        code: 'X1',
        unitsPerPack: '0',
        approvalExpiresOn: '2031-02-30',
        holderName: '',
      }),
    ).toEqual([
      'kind: not-in-list',
      'holderName: required',
      'approvalExpiresOn: not-a-date',
      'code: code-character',
      'unitsPerPack: not-a-count',
    ]);
  });

  it('asks for dosage form, strength and approval number of a drug, not of decoction pieces', () => {
    expect(problems({ ...TABLET, dosageForm: '', strength: '', approvalNo: '' })).toEqual([
      'approvalNo: required',
      'dosageForm: required',
      'strength: required',
    ]);
    const piece = {
      kind: '中药饮片',
      code: 'T000100123',
      genericName: '黄芪',
      baseUnit: 'g',
      unitsPerPack: '1000',
      holderName: '示范饮片厂',
    };
    expect(problems(piece)).toEqual([]);
  });

  it('says when a code belongs to another kind of goods', () => {
    expect(problems({ ...TABLET, code: STENT['code'] ?? '' })).toEqual(['code: code-of-other-kind']);
  });

  it('refuses a device class that its certificate contradicts', () => {
    expect(problems({ ...STENT, deviceClass: '2' })).toEqual(['deviceClass: not-in-list']);
    expect(problems({ ...STENT, deviceClass: '' })).toEqual(['deviceClass: required']);
  });

  it('doubts a number of units that the pack text contradicts', () => {
    const { record, warnings } = read({ ...TABLET, unitsPerPack: '24' });
    expect(record).not.toBeNull();
    expect(warnings.map((w) => [w.column, w.reason.code])).toEqual([['packText', 'unit-count-differs']]);
  });

  it('refuses an expiry before the approval', () => {
    expect(problems({ ...TABLET, approvedOn: '2032-01-01' })).toEqual(['approvalExpiresOn: date-order']);
  });

  it('refuses control characters and texts that are too long', () => {
    expect(problems({ ...TABLET, genericName: 'a\u0000b', holderName: '药'.repeat(201) })).toEqual([
      'genericName: control-character',
      'holderName: too-long',
    ]);
  });
});
