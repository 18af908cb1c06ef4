import type { Translation } from '../../../i18n/namespaces.js';
import type { renewals as source } from './renewals.zh-CN.js';

/** English texts of renewals. */
export const renewals: Translation<typeof source> = {
  title: 'Renewals',
  note: 'Rounds whose agreements end or have ended; a renewal takes varieties, products and award prices over',
  empty: 'No agreements end soon.',
  daysLeft: 'Left',
  days: '{{days}} days',
  ended: 'Ended',
  awards: 'Awards',
  renewal: 'Renewal',
  none: 'Not prepared',
  prepare: 'Prepare renewal',
  prepareOf: 'Prepare the renewal of {{title}}',
  titleOf: '{{title}} (renewal)',
  ceiling: 'Ceiling prices',
  rules: {
    'last-award': 'last award price',
    'percent-of-award': 'percentage of the award price',
    same: 'as before',
  },
  percent: 'Percentage',
  nameMissing: 'Enter number and title',
  percentMissing: 'Enter the percentage',
  consequence: 'A draft is made: demand is collected anew; the timetable is a proposal and can be changed.',
  panel: 'Incumbents and volume ratio',
  from: 'Renews',
  held: 'Held it',
  yes: 'Yes',
  no: 'No',
  lastPrice: 'Last price',
  base: 'Base %',
  price: 'New price',
  ratio: 'Ratio %',
};
