import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { asProblem } from '../../../../api/problem.js';
import {
  Code,
  DataTable,
  DateTime,
  DownloadButton,
  grouped,
  ProblemBar,
  Skeleton,
} from '../../../../kit/index.js';
import type { TenderDocument } from '../../types.js';

/** Documents of a round with everything that is drafted (采购文件). */
export const useDocuments = (tenderId: string) =>
  useQuery({
    queryKey: ['tender', tenderId, 'documents'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/documents', { params: { path: { id: tenderId } } })),
  });

type Version = TenderDocument['versions'][number] & { readonly title: string };

interface DocumentListProps {
  readonly tenderId: string;
  /** Versions that are shown; all when left out. */
  readonly of?: (version: Version) => boolean;
  /** Versions that may be taken out again. */
  readonly droppable: (version: Version) => boolean;
}

/** The files one under the other, each with its version and digest. */
export function DocumentList({ tenderId, of = () => true, droppable }: DocumentListProps) {
  const { t } = useTranslation('tenders');
  const { data, error, refetch } = useDocuments(tenderId);
  const drop = useDeed({
    send: (versionId: string, init) =>
      answered(
        api.DELETE('/api/v1/tenders/{id}/documents/{versionId}', {
          ...init,
          params: { path: { id: tenderId, versionId } },
        }),
      ),
    changes: [['tender', tenderId]],
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  const rows = data.items
    .flatMap(({ title, versions }) => versions.map((version): Version => ({ ...version, title })))
    .filter(of);
  return (
    <>
      {drop.problem ? <ProblemBar problem={drop.problem} /> : null}
      {rows.length === 0 ? (
        <p className="jc-note jc-panel-body">{t('documents.none')}</p>
      ) : (
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
              width: 70,
              render: ({ version }) => String(version),
            },
            {
              key: 'published',
              title: t('documents.published'),
              width: 150,
              render: ({ publishedAt }) =>
                publishedAt === null ? (
                  t('documents.drafted')
                ) : (
                  <DateTime value={publishedAt} precision="minute" />
                ),
            },
            {
              key: 'size',
              title: t('documents.size'),
              width: 100,
              align: 'end',
              render: ({ size }) => grouped(String(Math.ceil(size / 1024)), 0),
            },
            {
              key: 'sha256',
              title: 'SHA-256',
              width: 180,
              render: ({ sha256 }) => <Code value={sha256} short />,
            },
            {
              key: 'actions',
              title: t('documents.file'),
              width: 200,
              render: (version) => (
                <span className="jc-row-flex">
                  <DownloadButton
                    type="link"
                    href={`/api/v1/tenders/${tenderId}/documents/${version.id}/file`}
                    fileName={version.fileName}
                  >
                    {t('documents.download')}
                  </DownloadButton>
                  {droppable(version) ? (
                    <Button
                      type="link"
                      danger
                      disabled={drop.running}
                      aria-label={t('documents.dropOf', { name: version.title })}
                      onClick={() => drop.perform(version.id)}
                    >
                      {t('documents.drop')}
                    </Button>
                  ) : null}
                </span>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
