import type { Finding, ReportLine } from '../types.js';
import { differs, findingsAt, linesOf, placeName, placeOf, valuesOf } from './lines.js';

const line = (over: Partial<ReportLine>): ReportLine => ({
  varietyId: 'V1',
  varietyName: '阿卡波糖片',
  unit: '片',
  productId: null,
  productName: null,
  maker: null,
  quantity: null,
  corrected: null,
  explanation: null,
  history: [],
  ...over,
});
const GENERIC = line({});
const BRAND = line({ productId: 'P11', productName: '甲牌', quantity: '100', explanation: '' });
const FORM = [GENERIC, BRAND];

describe('the form of a report', () => {
  it('names its places as refusals do', () => {
    expect(FORM.map(placeOf)).toEqual(['V1', 'V1/P11']);
    expect(FORM.map(placeName)).toEqual(['阿卡波糖片', '阿卡波糖片 甲牌']);
  });

  it('sends what is filled in, and an explanation alone with 0', () => {
    const values = { V1: { quantity: '', explanation: '已停用' }, 'V1/P11': { quantity: '120' } };
    expect(linesOf(FORM, values)).toEqual([
      { varietyId: 'V1', productId: null, quantity: '0', explanation: '已停用' },
      { varietyId: 'V1', productId: 'P11', quantity: '120', explanation: '' },
    ]);
    expect(linesOf(FORM, {})).toEqual([]);
  });

  it('differs from what was saved by its lines, not by blanks', () => {
    expect(differs(FORM, valuesOf(FORM))).toBe(false);
    expect(differs(FORM, { 'V1/P11': { quantity: '100' } })).toBe(false);
    expect(differs(FORM, { 'V1/P11': { quantity: '101' } })).toBe(true);
    expect(differs(FORM, { 'V1/P11': { quantity: '' } })).toBe(true);
  });

  it('shows what was found of a variety at its generic name', () => {
    const finding = (productId: string | null): Finding => ({
      varietyId: 'V1',
      productId,
      code: 'zero',
      reported: '0',
      used: '1',
      years: 1,
      explained: false,
    });
    const findings = [finding(null), finding('P11')];
    expect(FORM.map((place) => findingsAt(findings, place))).toEqual([[findings[0]], [findings[1]]]);
  });
});
