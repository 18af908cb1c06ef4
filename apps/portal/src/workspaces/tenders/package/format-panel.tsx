import { useTranslation } from 'react-i18next';

import { DataTable, Panel } from '../../../kit/index.js';

const FILES = [
  ['round.json', 'round', true],
  ['varieties.csv', 'varieties', true],
  ['products.csv', 'products', true],
  ['organisations.csv', 'organisations', true],
  ['reference_prices.csv', 'references', false],
  ['regions.csv', 'regions', false],
  ['region_preferences.csv', 'preferences', false],
  ['volumes.csv', 'volumes', false],
] as const;

/** The files of a package and what each is for (数据包格式); their columns stand in the template. */
export function FormatPanel() {
  const { t } = useTranslation('tenders');
  return (
    <Panel title={t('package.format')} note={t('package.formatNote')} flush>
      <DataTable
        caption={t('package.format')}
        rows={FILES}
        rowKey={([name]) => name}
        density="compact"
        columns={[
          {
            key: 'file',
            title: t('package.formatFile'),
            width: 220,
            render: ([name]) => <span className="jc-code">{name}</span>,
          },
          {
            key: 'needed',
            title: t('package.formatNeeded'),
            width: 90,
            render: ([, , needed]) => t(needed ? 'package.needed' : 'package.optional'),
          },
          {
            key: 'holds',
            title: t('package.formatHolds'),
            width: 420,
            render: ([, key]) => t(`package.files.${key}`),
            full: ([, key]) => t(`package.files.${key}`),
          },
        ]}
      />
    </Panel>
  );
}
