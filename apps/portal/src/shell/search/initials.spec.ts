import { pinyin } from 'pinyin-pro';

import { pages } from '../../i18n/zh-CN/pages.js';
import { admin } from '../../workspaces/admin/i18n/zh-CN.js';
import { audit } from '../../workspaces/audit/i18n/zh-CN.js';
import { catalogue } from '../../workspaces/catalogue/i18n/zh-CN.js';
import { identity } from '../../workspaces/identity/i18n/zh-CN.js';
import { rounds } from '../../workspaces/rounds/i18n/zh-CN.js';
import { menuInitials } from './initials.js';

const LABELS = [
  pages.home.title,
  pages.messages.title,
  ...[admin, audit, catalogue, identity, rounds].flatMap(({ menu }) => Object.values(menu)),
];

describe('initials of the menu', () => {
  it('are those of a dictionary, for every entry', () => {
    expect(LABELS.length).toBeGreaterThan(20);
    const dictionary = (label: string) =>
      pinyin(label, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
    expect(LABELS.map(menuInitials)).toEqual(LABELS.map(dictionary));
  });

  it('leave out signs and keep Latin letters', () => {
    expect(menuInitials('API 密钥（本单位）')).toBe('apimybdw');
  });
});
