import type { Translation } from '../namespaces.js';
import type { shell as source } from '../zh-CN/shell.js';

/** Texts of the frame in English. */
export const shell: Translation<typeof source> = {
  product: '集采 Jicai',
  skip: 'Skip to content',
  bar: {
    messages: 'Messages, {{count}} unread',
    help: 'Help',
    region: 'Region switch',
    wholeScope: 'All regions',
    otherLanguage: '中文',
    largeType: 'Large type',
    standardType: 'Standard type',
  },
  search: {
    open: 'Search (Ctrl + K)',
    title: 'Search',
    hint: 'Organisation, product, round; pinyin initials too',
    lead: 'Type a name, number or pinyin initials; arrows choose, Enter opens.',
    searching: 'Searching …',
    found: '{{count}} found',
    results: 'Results',
    all: 'See all {{count}}',
    kinds: {
      page: 'Pages',
      organisation: 'Organisations',
      product: 'Products',
      round: 'Rounds',
      notice: 'Notices',
    },
  },
  menu: { label: 'Main menu', count: 'items' },
  groups: {
    work: 'Work',
    rounds: 'Rounds',
    catalogue: 'Catalogue',
    organisations: 'Organisations and people',
    audit: 'Audit',
    admin: 'Administration',
  },
  tabs: {
    label: 'Open pages',
    close: 'Close {{title}}',
    page: 'Page',
    more: 'Tab menu',
    refresh: 'Refresh',
    closeThis: 'Close',
    closeOthers: 'Close others',
    closeAll: 'Close all',
  },
  user: {
    password: 'Change password',
    secondFactor: 'Second factor',
    sessions: 'Sessions',
    signIns: 'Sign-in log',
    keys: 'API keys',
    signOut: 'Sign out',
  },
  footer: { public: 'Public site', api: 'API reference' },
  site: { menu: 'Public site', home: 'Home', signIn: 'Sign in', toWork: 'Back to work' },
};
