import { useTranslation } from 'react-i18next';

import { type Column, DataTable, Figures, grouped, Panel } from '../../../kit/index.js';
import type { catalogue } from '../i18n/zh-CN.js';
import type { Report } from './imports-page.js';

type Warning = Report['warnings'][number];

/** What a dry run would change, and what it doubts (试导入的变化与提示). */
export function ImportEffect({ report }: { report: Report }) {
  const { t } = useTranslation('catalogue');
  const { counts } = report;
  const figure = (key: 'fresh' | 'changed' | 'unchanged' | 'warned') => ({
    label: t(`imports.${key}`),
    value: grouped(String(counts[key]), 0),
    unit: t('imports.rows'),
  });
  const systems = report.untabled.map((system) => t(`system.${system as keyof typeof catalogue.system}`));
  return (
    <>
      <Figures figures={[figure('fresh'), figure('changed'), figure('unchanged'), figure('warned')]} />
      {systems.length > 0 ? (
        <p className="jc-note">{t('imports.untabled', { systems: systems.join('、') })}</p>
      ) : null}
      {report.warnings.length > 0 ? <Warnings warnings={report.warnings} /> : null}
    </>
  );
}

function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useTranslation('catalogue');
  const name = ({ column }: Warning) =>
    column === '' ? '' : t(`field.${column as keyof typeof catalogue.field}`);
  const columns: Column<Warning>[] = [
    { key: 'row', title: t('imports.row'), width: 80, render: (warning) => warning.row },
    { key: 'column', title: t('imports.column'), width: 140, render: name },
    {
      key: 'value',
      title: t('imports.value'),
      width: 240,
      render: (warning) => warning.value,
      full: (warning) => warning.value,
    },
    { key: 'message', title: t('imports.message'), render: (w) => w.message, full: (w) => w.message },
  ];
  return (
    <Panel title={t('imports.warnings')} note={t('imports.warningsNote')} flush>
      <DataTable
        caption={t('imports.warnings')}
        columns={columns}
        rows={warnings}
        rowKey={(warning) => `${warning.row}-${warning.column}-${warning.code}`}
        density="compact"
      />
    </Panel>
  );
}
