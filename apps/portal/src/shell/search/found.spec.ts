import { foundGroup, foundPages } from './found.js';

const PAGES = [
  { label: '轮次库', path: '/rounds' },
  { label: '产品目录', path: '/catalogue/products' },
];

describe('what the search found', () => {
  it('leads to the thing, and to the whole list when there is more', () => {
    const items = [{ id: 'a', title: '支架', detail: null }];
    expect(foundGroup({ kind: 'product', total: 9, items }, '支 架')).toEqual({
      kind: 'product',
      total: 9,
      all: '/catalogue/products?q=%E6%94%AF%20%E6%9E%B6',
      items: [{ key: 'product-a', title: '支架', detail: null, to: '/catalogue/products?open=a' }],
    });
    expect(foundGroup({ kind: 'round', total: 1, items }, 'x').all).toBeNull();
  });

  it('names pages of the menu by a part of their name or the beginning of its initials', () => {
    const named = (q: string) => foundPages(PAGES, q).items.map(({ to }) => to);
    expect(named('目录')).toEqual(['/catalogue/products']);
    expect(named('LC')).toEqual(['/rounds']);
    expect(named('ck')).toEqual([]);
    expect(named(' ')).toEqual([]);
  });
});
