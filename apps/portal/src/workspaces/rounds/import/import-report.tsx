import { useTranslation } from 'react-i18next';

import type { Answer } from '../../../api/types.js';
import { Facts, grouped, Panel, StatusTag, Violations } from '../../../kit/index.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';

export type RoundImport = Answer<'/api/v1/rounds/imports', 'post'>;

/** What the package holds, or everything that is wrong with it (试运行结果). */
export function ImportReport({ report }: { report: RoundImport }) {
  const { file, violations, violationCount } = report;
  return report.state === 'refused' ? (
    <Violations file={file} violations={violations} count={violationCount} />
  ) : (
    <Content report={report} />
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
