import { useTranslation } from 'react-i18next';

import type { Item } from '../../../api/types.js';
import { type Column, DataTable, DateTime, DownloadButton, Quantity } from '../../../kit/index.js';

export type AllianceResult = Item<'/api/v1/alliance/results'>;

/** Columns of result packages, with the file of each. */
export function useResultColumns(): Column<AllianceResult>[] {
  const { t } = useTranslation('tenders');
  return [
    {
      key: 'member',
      title: t('members.province'),
      width: 150,
      render: ({ memberName, regionCode }) => (
        <>
          {memberName} <span className="jc-note">{regionCode}</span>
        </>
      ),
    },
    { key: 'edition', title: t('members.editionNo'), width: 70, render: ({ edition }) => String(edition) },
    {
      key: 'startsOn',
      title: t('members.startsOn'),
      width: 115,
      render: ({ startsOn }) =>
        startsOn === null ? t('members.notSet') : <DateTime value={startsOn} precision="day" />,
    },
    {
      key: 'awards',
      title: t('results.awards'),
      width: 80,
      align: 'end',
      render: ({ awards }) => String(awards),
    },
    {
      key: 'agreed',
      title: t('results.agreed'),
      width: 130,
      align: 'end',
      render: ({ agreed }) => <Quantity value={agreed} />,
    },
    {
      key: 'issuedAt',
      title: t('results.issuedAt'),
      width: 150,
      sort: 'issuedAt',
      render: ({ issuedAt }) => <DateTime value={issuedAt} precision="minute" />,
    },
    {
      key: 'file',
      title: t('results.file'),
      width: 110,
      render: ({ id, roundNo, regionCode, edition }) => (
        <DownloadButton
          type="link"
          href={`/api/v1/alliance/results/${id}/file`}
          fileName={`${roundNo}-${regionCode}-${edition}.zip`}
        >
          {t('results.download')}
        </DownloadButton>
      ),
    },
  ];
}

/** Result packages of one round (成员结果包). */
export function ResultsTable({ rows }: { rows: readonly AllianceResult[] }) {
  const { t } = useTranslation('tenders');
  const columns = useResultColumns();
  return (
    <DataTable caption={t('results.issuedTitle')} rows={rows} rowKey={({ id }) => id} columns={columns} />
  );
}
