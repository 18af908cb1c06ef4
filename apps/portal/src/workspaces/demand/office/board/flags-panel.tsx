import { useTranslation } from 'react-i18next';

import { DataTable, EmptyState, grouped, Panel } from '../../../../kit/index.js';
import type { Progress } from '../../types.js';

/** Findings of submitted reports by their kind (核对提示分布). */
export function FlagsPanel({ flags }: { flags: Progress['flags'] }) {
  const { t } = useTranslation('demand');
  const count = (n: number) => <span className="jc-figure">{grouped(String(n), 0)}</span>;
  return (
    <Panel title={t('office.progress.flagsTitle')} note={t('office.progress.flagsNote')} flush>
      {flags.length === 0 ? (
        <EmptyState text={t('office.progress.noFlags')} />
      ) : (
        <DataTable
          caption={t('office.progress.flagsTitle')}
          rows={flags}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'check',
              title: t('office.progress.check'),
              width: 180,
              render: ({ code }) => t(`checks.${code}`),
            },
            {
              key: 'findings',
              title: t('office.progress.count'),
              align: 'end',
              width: 120,
              render: ({ findings }) => count(findings),
            },
            {
              key: 'reports',
              title: t('office.progress.reportCount'),
              align: 'end',
              width: 120,
              render: ({ reports }) => count(reports),
            },
          ]}
        />
      )}
    </Panel>
  );
}
