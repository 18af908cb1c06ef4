import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import type { Item } from '../../../api/types.js';
import { type Column, Missing, QueryTable } from '../../../kit/index.js';
import type { Round } from '../types.js';

type Area = Item<'/api/v1/rounds/{id}/areas'>;

/** Who supplies a region first and who stands by (供应地区：主供、备供). */
export default function AreasTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const columns: Column<Area>[] = [
    {
      key: 'variety',
      title: t('awards.variety'),
      width: 280,
      render: (a) => a.varietyName,
      full: (a) => a.varietyName,
    },
    {
      key: 'region',
      title: t('areas.region'),
      width: 180,
      sort: 'region',
      render: (a) => a.regionName,
      full: (a) => `${a.regionName} ${a.regionId}`,
    },
    {
      key: 'primary',
      title: t('areas.primary'),
      width: 260,
      sort: 'primaryBidder',
      render: (a) => a.primaryBidder,
      full: (a) => `${a.primaryBidder} ${a.primaryProductId}`,
    },
    {
      key: 'backup',
      title: t('areas.backup'),
      width: 260,
      render: (a) => a.backupBidder ?? <Missing why={t('areas.noBackup')} />,
      full: (a) => a.backupBidder ?? '',
    },
  ];
  return (
    <QueryTable
      id="round-areas"
      caption={t('areas.caption')}
      queryKey={['round', round.id, 'areas']}
      columns={columns}
      rowKey={(area) => `${area.varietyId}/${area.regionId}`}
      load={(query: object) =>
        answered(api.GET('/api/v1/rounds/{id}/areas', { params: { path: { id: round.id }, query } }))
      }
      filters={[{ name: 'q', label: t('areas.search'), kind: 'text' }]}
      empty={{ text: t('areas.empty') }}
    />
  );
}
