import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { saveFile } from '../../api/download.js';
import { Panel } from '../panel.js';
import type { Column } from '../table/column.js';
import { DataTable } from '../table/data-table.js';
import { type Violation, violationsCsv } from './violations-file.js';

interface ViolationsProps {
  /** The package, for the name of the file. */
  readonly file: string;
  readonly violations: readonly Violation[];
  /** How many there are in all; the server lists the first ones. */
  readonly count: number;
}

/** Everything that is wrong with a package, by file, line and column (数据包问题), and the same as a file. */
export function Violations({ file, violations, count }: ViolationsProps) {
  const { t } = useTranslation('kit');
  const columns: Column<Violation>[] = [
    { key: 'where', title: t('package.where'), width: 200, render: (v) => `${v.file}:${v.line}` },
    { key: 'column', title: t('package.column'), width: 170, render: (v) => v.column, full: (v) => v.column },
    { key: 'message', title: t('package.message'), render: (v) => v.message, full: (v) => v.message },
    {
      key: 'code',
      title: t('package.code'),
      width: 170,
      render: (v) => <span className="jc-code">{v.code}</span>,
    },
  ];
  const title = t('package.refused', { count });
  const save = () => {
    const heads = [t('package.file'), t('package.line'), ...columns.slice(1).map((column) => column.title)];
    saveFile(new Blob([violationsCsv(heads, violations)], { type: 'text/csv' }), `${file}-violations.csv`);
  };
  return (
    <Panel
      title={title}
      note={count > violations.length ? t('package.more', { shown: String(violations.length), count }) : null}
      extra={
        <Button icon={<DownloadOutlined />} onClick={save}>
          {t('package.violationsFile')}
        </Button>
      }
      flush
    >
      <DataTable
        caption={title}
        columns={columns}
        rows={violations}
        rowKey={(v) => `${v.file}:${v.line}:${v.column}:${v.code}:${v.message}`}
        density="compact"
      />
    </Panel>
  );
}
