import { useTranslation } from 'react-i18next';

import { Code, DataTable, DateTime, DownloadButton, grouped, Panel } from '../../../kit/index.js';
import type { TenderNotice } from '../types.js';

type Version = TenderNotice['documents'][number]['versions'][number] & { readonly title: string };

/** Documents of an announced round with every version and its digest (采购文件); a newer version stands above the older. */
export function DocumentsPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  const rows = notice.documents.flatMap(({ title, versions }) =>
    versions.map((version): Version => ({ ...version, title })),
  );
  if (rows.length === 0) return null;
  return (
    <Panel title={t('documents.title')} note={t('documents.note')} flush>
      <DataTable
        caption={t('documents.title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            title: t('documents.name'),
            render: ({ title }) => title,
            full: ({ title }) => title,
          },
          {
            key: 'version',
            title: t('documents.version'),
            width: 150,
            render: ({ version, amendment }) =>
              amendment === null
                ? t('documents.of', { version: String(version) })
                : t('documents.ofAmendment', { version: String(version), number: String(amendment) }),
          },
          {
            key: 'published',
            title: t('documents.published'),
            width: 170,
            render: ({ publishedAt }) => <DateTime value={publishedAt} precision="minute" />,
          },
          {
            key: 'size',
            title: t('documents.size'),
            width: 110,
            align: 'end',
            render: ({ size }) => grouped(String(Math.ceil(size / 1024)), 0),
          },
          {
            key: 'sha256',
            title: 'SHA-256',
            width: 190,
            render: ({ sha256 }) => <Code value={sha256} short />,
          },
          {
            key: 'actions',
            title: t('documents.file'),
            width: 90,
            render: ({ id, fileName }) => (
              <DownloadButton
                type="link"
                href={`/api/v1/public/tenders/${notice.id}/documents/${id}/file`}
                fileName={fileName}
              >
                {t('documents.download')}
              </DownloadButton>
            ),
          },
        ]}
      />
    </Panel>
  );
}
