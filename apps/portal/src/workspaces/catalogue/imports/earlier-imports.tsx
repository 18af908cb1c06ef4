import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import type { Item } from '../../../api/types.js';
import { type Column, DateTime, DownloadButton, grouped, QueryTable, StatusTag } from '../../../kit/index.js';

type Line = Item<'/api/v1/catalogue/imports'>;

/** The imports of one's own organisation, newest first (导入记录). */
export function EarlierImports() {
  const { t } = useTranslation('catalogue');
  const figure = (key: 'rows' | 'fresh' | 'changed' | 'bad', title: string): Column<Line> => ({
    key,
    title,
    width: 90,
    align: 'end',
    render: ({ counts }) => grouped(String(counts[key]), 0),
  });
  const columns: Column<Line>[] = [
    {
      key: 'file',
      title: t('imports.file'),
      width: 260,
      render: (line) => line.file,
      full: (line) => line.file,
    },
    {
      key: 'target',
      title: t('imports.what'),
      width: 130,
      render: (line) => (line.target === 'products' ? t('imports.products') : t('imports.codeTable')),
    },
    {
      key: 'state',
      title: t('imports.state'),
      width: 110,
      render: (line) => <StatusTag kind="catalogueImport" state={line.state} />,
    },
    figure('rows', t('imports.counts')),
    figure('fresh', t('imports.fresh')),
    figure('changed', t('imports.changed')),
    figure('bad', t('imports.bad')),
    { key: 'createdByName', title: t('imports.by'), width: 140, render: (line) => line.createdByName },
    {
      key: 'createdAt',
      title: t('imports.at'),
      width: 150,
      align: 'end',
      sort: 'createdAt',
      render: (line) => <DateTime value={line.createdAt} />,
    },
    {
      key: 'actions',
      title: t('imports.actions'),
      width: 220,
      render: (line) => <Actions line={line} />,
    },
  ];
  return (
    <>
      <h2 className="jc-subtitle">{t('imports.earlier')}</h2>
      <QueryTable
        id="catalogue-imports"
        caption={t('imports.earlierCaption')}
        queryKey={['catalogue', 'imports']}
        columns={columns}
        rowKey={(line) => line.id}
        load={(query: object) => answered(api.GET('/api/v1/catalogue/imports', { params: { query } }))}
        empty={{ text: t('imports.none') }}
      />
    </>
  );
}

/** What can still be done with an import: fetch its rows in error, or give an unconfirmed one up. */
function Actions({ line }: { line: Line }) {
  const { t } = useTranslation('catalogue');
  const discard = useDeed({
    send: (id: string, init) =>
      answered(api.POST('/api/v1/catalogue/imports/{id}/discard', { ...init, params: { path: { id } } })),
    changes: [['catalogue', 'imports']],
  });
  return (
    <>
      {line.counts.bad > 0 && line.state !== 'refused' ? (
        <DownloadButton
          type="link"
          href={`/api/v1/catalogue/imports/${line.id}/errors`}
          fileName="errors.xlsx"
        >
          {t('imports.errorFile')}
        </DownloadButton>
      ) : null}
      {line.state === 'dry-run' ? (
        <Button type="link" loading={discard.running} onClick={() => discard.perform(line.id)}>
          {t('imports.discard')}
        </Button>
      ) : null}
    </>
  );
}
