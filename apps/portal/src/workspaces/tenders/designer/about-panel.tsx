import { useTranslation } from 'react-i18next';

import { useRegions } from '../../../api/regions.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';
import { Code, DateTime, Facts, Panel } from '../../../kit/index.js';
import type { Tender } from '../types.js';
import { parameterText } from './parameters.js';

/** What a round is, whatever step is looked at (本轮信息): as stored, not as being edited. */
export function AboutPanel({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const titleOf = useRuleSetTitle();
  const { data: regions } = useRegions();
  const region = regions?.find(({ code }) => code === tender.regionCode)?.name ?? tender.regionCode;
  const parameters = Object.entries(tender.parameters);
  return (
    <Panel title={t('draft.about')}>
      <div className="jc-stack">
        <Facts
          facts={[
            { label: t('fields.kind'), value: t(`kinds.${tender.kind}`) },
            { label: t('fields.visibility'), value: t(`visibilities.${tender.visibility}`) },
            { label: t('fields.region'), value: region },
            { label: t('fields.issuer'), value: tender.issuer },
            { label: t('fields.ruleset'), value: titleOf(tender.ruleset) },
            {
              label: t('fields.agreementEndsOn'),
              value: <DateTime value={tender.agreementEndsOn} precision="day" />,
            },
            ...(tender.demand
              ? [{ label: t('fields.demand'), value: <Code value={tender.demand.sha256} short /> }]
              : []),
          ]}
        />
        {parameters.length > 0 ? (
          <div>
            <h3 className="jc-field-label">{t('fields.parameters')}</h3>
            <dl className="jc-parameters">
              {parameters.map(([name, value]) => (
                <div key={name}>
                  <dt className="jc-code">{name}</dt>
                  <dd className="jc-code">{parameterText(value)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
