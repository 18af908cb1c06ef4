import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useRuleSetTitle } from '../../../../api/rulesets.js';
import { Facts, grouped, Panel } from '../../../../kit/index.js';
import { ProductsPanel } from '../../products-panel.js';
import type { Tender } from '../../types.js';
import { StagePanel } from '../eligibility/stage-panel.js';
import { AttributesPanel } from './attributes-panel.js';
import type { DraftForm } from './use-draft-form.js';

interface PackageStepProps {
  readonly tender: Tender;
  readonly form: DraftForm;
  readonly editable: boolean;
}

/** What a round is about (数据包与属性): its attributes, its package, its products. */
export function PackageStep({ tender, form, editable }: PackageStepProps) {
  const { t } = useTranslation('tenders');
  const navigate = useNavigate();
  const titleOf = useRuleSetTitle();
  const count = (n: number) => grouped(String(n), 0);
  return (
    <>
      <AttributesPanel tender={tender} form={form} editable={editable} />
      <StagePanel tender={tender} editable={editable} />
      <Panel
        title={t('draft.packageTitle')}
        extra={
          editable ? (
            <Button onClick={() => void navigate(`/tenders/${tender.id}/package`)}>
              {t('draft.replace')}
            </Button>
          ) : null
        }
      >
        <Facts
          columns={2}
          facts={[
            { label: t('fields.number'), value: tender.roundNo },
            { label: t('fields.ruleset'), value: titleOf(tender.ruleset) },
            { label: t('package.varieties'), value: count(tender.varieties) },
            { label: t('package.products'), value: count(tender.products) },
            { label: t('package.bidders'), value: count(tender.bidders) },
          ]}
        />
      </Panel>
      <ProductsPanel tenderId={tender.id} />
    </>
  );
}
