import { biddersIn, cellWord, type Grid, indexCells, rowsShown } from './model.js';
import { step } from './place.js';

const grid = {
  evaluationId: 'e',
  ruleset: 'national-drug-11',
  varieties: [
    {
      id: 'v1',
      name: '阿卡波糖片',
      eligible: 3,
      cap: 2,
      anchor: null,
      line: '0.3253',
      winners: 2,
      flags: ['revival'],
    },
    { id: 'v2', name: 'Atorvastatin', eligible: 3, cap: 2, anchor: null, line: null, winners: 0, flags: [] },
  ],
  bidders: [
    { id: 'b1', bids: 2, winners: 1 },
    { id: 'b2', bids: 1, winners: 0 },
  ],
  cells: {
    row: [0, 0, 1],
    column: [0, 0, 1],
    productId: ['p1', 'p2', 'p3'],
    rank: [1, 2, null],
    price: ['0.1807', '0.3200', '9.0000'],
    award: ['0.1807', null, null],
    status: ['won', 'lost', 'invalid'],
    reason: ['spread', 'fused', 'over-ceiling'],
    best: [true, false, false],
  },
} satisfies Grid;

describe('the evaluation grid', () => {
  it('keeps several bids of one bidder in one cell, best first, and leaves the others blank', () => {
    const cells = indexCells(grid);
    expect(cells[0]?.get(0)?.map(({ productId }) => productId)).toEqual(['p1', 'p2']);
    expect(cells[0]?.get(1)).toBeUndefined();
  });

  it('filters by flag and by name, whatever the case', () => {
    expect(rowsShown(grid, { flag: 'revival', text: '' })).toEqual([0]);
    expect(rowsShown(grid, { flag: null, text: 'ATOR' })).toEqual([1]);
    expect(rowsShown(grid, { flag: 'tie', text: '' })).toEqual([]);
  });

  it('knows which bidders have a bid in the rows shown', () => {
    expect([...biddersIn(indexCells(grid), [1])]).toEqual([1]);
  });

  it('says awarded only once the round is published', () => {
    const won = { status: 'won', reason: 'spread' };
    expect([cellWord(won, false).key, cellWord(won, true).key]).toEqual(['won', 'awarded']);
  });
});

describe('moving in the grid by keyboard', () => {
  const size = { rows: 500, columns: 60 };
  const press = (key: string, ctrlKey = false) => step({ row: 5, column: 5 }, { key, ctrlKey }, size);

  it('moves by one, to the ends of a row and of the grid', () => {
    expect(press('ArrowDown')).toEqual({ row: 6, column: 5 });
    expect(press('ArrowLeft')).toEqual({ row: 5, column: 4 });
    expect(press('End')).toEqual({ row: 5, column: 59 });
    expect(press('End', true)).toEqual({ row: 499, column: 59 });
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
  });

  it('never leaves the grid, and lets other keys be', () => {
    expect(step({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false }, size)).toEqual({
      row: 0,
      column: 0,
    });
    expect(press('Tab')).toBeNull();
  });
});
