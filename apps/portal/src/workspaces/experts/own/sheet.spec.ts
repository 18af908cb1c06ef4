import { percentOf } from '../percent.js';
import { cellsOf, valuesOf } from './sheet.js';

const products = ['P1', 'P2'].map((productId) => ({
  productId,
  productName: productId,
  varietyName: '',
  bidder: '',
}));
const criteria = [1, 2].map((n) => ({ n, name: `${n}`, guidance: '', weight: '50', max: '10' }));

describe('a score sheet in the grid', () => {
  it('shows saved scores without needless zeros, and sends what stands there', () => {
    const scores = [
      { productId: 'P1', criterion: 1, points: '10.00', comment: '' },
      { productId: 'P2', criterion: 2, points: '9.50', comment: '优' },
    ];
    const values = valuesOf({ products, scores });
    expect(values).toEqual({ P1: { p1: '10' }, P2: { p2: '9.5', c2: '优' } });
    expect(cellsOf({ products, criteria }, values)).toEqual([
      { productId: 'P1', criterion: 1, points: '10', comment: '' },
      { productId: 'P2', criterion: 2, points: '9.5', comment: '优' },
    ]);
  });

  it('shows shares as percent', () => {
    expect(['0.60', '0.9', '1', '0.905', '0'].map(percentOf)).toEqual(['60', '90', '100', '90.5', '0']);
  });
});
