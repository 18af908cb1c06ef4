import { useTranslation } from 'react-i18next';

import type { Answer } from '../../../api/types.js';
import { type Column, DataTable, Facts, grouped, Panel, StatusTag } from '../../../kit/index.js';
import { useRuleSetTitle } from '../rulesets.js';

export type RoundImport = Answer<'/api/v1/rounds/imports', 'post'>;
type Violation = RoundImport['violations'][number];

/** What the package holds, or everything that is wrong with it (试运行结果). */
export function ImportReport({ report }: { report: RoundImport }) {
  return report.state === 'refused' ? <Violations report={report} /> : <Content report={report} />;
}

function Violations({ report }: { report: RoundImport }) {
  const { t } = useTranslation('rounds');
  const columns: Column<Violation>[] = [
    { key: 'where', title: t('import.where'), width: 200, render: (v) => `${v.file}:${v.line}` },
    { key: 'column', title: t('import.column'), width: 170, render: (v) => v.column, full: (v) => v.column },
    { key: 'message', title: t('import.message'), render: (v) => v.message, full: (v) => v.message },
    {
      key: 'code',
      title: t('import.code'),
      width: 170,
      render: (v) => <span className="jc-code">{v.code}</span>,
    },
  ];
  const { violations, violationCount } = report;
  return (
    <Panel
      title={t('import.refused', { count: violationCount })}
      note={
        violationCount > violations.length
          ? t('import.more', { shown: String(violations.length), count: violationCount })
          : null
      }
      flush
    >
      <DataTable
        caption={t('import.refused', { count: violationCount })}
        columns={columns}
        rows={violations}
        rowKey={(v) => `${v.file}:${v.line}:${v.column}:${v.code}:${v.message}`}
        density="compact"
      />
    </Panel>
  );
}

function Content({ report }: { report: RoundImport }) {
  const { t } = useTranslation('rounds');
  const titleOf = useRuleSetTitle();
  const { round, counts } = report;
  if (!round || !counts) return null;
  const count = (n: number) => grouped(String(n), 0);
  return (
    <Panel title={t('import.accepted')} extra={<StatusTag kind="import" state="dry-run" />}>
      <Facts
        boxed
        facts={[
          { label: t('import.round'), value: `${round.title} (${round.roundNo})` },
          { label: t('list.ruleset'), value: titleOf(round.ruleset) },
          { label: t('list.varieties'), value: count(counts.varieties) },
          { label: t('import.products'), value: count(counts.products) },
          { label: t('import.bids'), value: count(counts.bids) },
          { label: t('import.regions'), value: count(counts.regions) },
          { label: t('import.volumes'), value: count(counts.volumes) },
          {
            label: t('import.winners'),
            value: t('import.winnersValue', {
              winners: count(round.winners),
              tied: count(round.tiedVarieties),
            }),
          },
        ]}
      />
    </Panel>
  );
}
