import { closable, type OpenPage, without, withoutRegion, withPage } from './tab-list.js';

const page = (path: string, query = ''): OpenPage => ({ path, address: path + query });

describe('page tabs', () => {
  it('open a page once and keep its latest address', () => {
    const pages = withPage([page('/'), page('/rounds')], page('/rounds', '?q=a'));
    expect(pages).toEqual([page('/'), page('/rounds', '?q=a')]);
  });

  it('are the same list while nothing changes, so that rendering settles', () => {
    const pages = [page('/'), page('/rounds')];
    expect(withPage(pages, page('/rounds'))).toBe(pages);
  });

  it('let the oldest page but home give way beyond twelve', () => {
    const full = [page('/'), ...Array.from({ length: 11 }, (_, n) => page(`/p${n}`))];
    const pages = withPage(full, page('/new'));
    expect([pages.length, pages[0]?.path, pages[1]?.path, pages[11]?.path]).toEqual([12, '/', '/p1', '/new']);
  });

  it('can all be closed but home, and but the one that stays', () => {
    const pages = [page('/'), page('/rounds', '?q=a'), page('/help')];
    expect(closable(pages)).toEqual(['/rounds', '/help']);
    expect(closable(pages, '/rounds')).toEqual(['/help']);
    expect(without(pages, closable(pages, '/rounds'))).toEqual([page('/'), page('/rounds', '?q=a')]);
  });

  it('keep their address without the region of the bar, with which they come back', () => {
    expect(withoutRegion('?region=990100&q=a', '990100')).toBe('?q=a');
    expect(withoutRegion('?region=990100', '990100')).toBe('');
    expect(withoutRegion('?region=990101', '990100')).toBe('?region=990101');
    expect(withoutRegion('?region=990101', undefined)).toBe('?region=990101');
  });
});
