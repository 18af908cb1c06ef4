import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import type { Item } from '../../../../api/types.js';
import { Code, type Column, DateTime, Panel, Quantity, QueryTable } from '../../../../kit/index.js';

type Import = Item<'/api/v1/demand/collections/{id}/imports'>;

/** Files that were imported for a collection, dry runs too, each with its digest (导入记录). */
export function ImportsTable({ id }: { id: string }) {
  const { t } = useTranslation('demand');
  return (
    <Panel title={t('office.imports.done')} flush>
      <QueryTable
        id="demand-imports"
        caption={t('office.imports.done')}
        queryKey={['demand', 'imports', id]}
        columns={useColumns()}
        rowKey={(each: Import) => each.id}
        load={(query: object) =>
          answered(api.GET('/api/v1/demand/collections/{id}/imports', { params: { path: { id }, query } }))
        }
        inTrouble={({ bad }) => bad > 0}
        empty={{ text: t('office.imports.none') }}
      />
    </Panel>
  );
}

function useColumns(): Column<Import>[] {
  const { t } = useTranslation('demand');
  const count = (key: 'rows' | 'bad' | 'institutions' | 'units', width = 90): Column<Import> => ({
    key,
    title: t(`office.imports.${key}`),
    align: 'end',
    width,
    render: (each) => <Quantity value={String(each[key])} />,
  });
  return [
    {
      key: 'file',
      title: t('office.imports.file'),
      width: 200,
      render: ({ file }) => file,
      full: ({ file }) => file,
    },
    {
      key: 'target',
      title: t('office.imports.target'),
      width: 100,
      render: ({ target }) => t(`office.imports.${target}`),
    },
    {
      key: 'mode',
      title: t('office.imports.mode'),
      width: 120,
      render: ({ mode }) => t(`office.imports.modes.${mode}`),
    },
    count('rows'),
    count('bad', 70),
    count('institutions', 80),
    count('units', 110),
    {
      key: 'person',
      title: t('office.imports.person'),
      width: 110,
      render: ({ person }) => person,
      full: ({ person }) => person,
    },
    {
      key: 'at',
      title: t('office.imports.at'),
      align: 'end',
      width: 150,
      render: ({ at }) => <DateTime value={at} precision="second" />,
    },
    {
      key: 'digest',
      title: t('office.imports.digest'),
      width: 160,
      optional: true,
      render: ({ digest }) => <Code value={digest} short />,
    },
  ];
}
