import { useTranslation } from 'react-i18next';

import { useRuleSetTitle } from '../../../api/rulesets.js';
import { Facts, grouped, Panel, StatusTag } from '../../../kit/index.js';
import type { PackageReport } from '../types.js';

/** What a package holds that has nothing wrong (试运行结果). */
export function Content({ report: { round, counts } }: { report: PackageReport }) {
  const { t } = useTranslation('tenders');
  const titleOf = useRuleSetTitle();
  if (!round || !counts) return null;
  const count = (n: number) => grouped(String(n), 0);
  return (
    <Panel title={t('package.accepted')} extra={<StatusTag kind="import" state="dry-run" />}>
      <Facts
        boxed
        facts={[
          { label: t('package.round'), value: `${round.title} (${round.roundNo})` },
          { label: t('fields.ruleset'), value: titleOf(round.ruleset) },
          { label: t('package.varieties'), value: count(counts.varieties) },
          { label: t('package.products'), value: count(counts.products) },
          { label: t('package.bidders'), value: count(counts.bidders) },
          { label: t('package.regions'), value: count(counts.regions) },
          { label: t('package.volumes'), value: count(counts.volumes) },
        ]}
      />
    </Panel>
  );
}
