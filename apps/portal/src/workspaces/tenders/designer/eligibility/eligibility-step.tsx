import { useTranslation } from 'react-i18next';

import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import { Panel, ProblemBar, Skeleton } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import { ListPanel } from './list-panel.js';
import { ObjectionsPanel } from './objections-panel.js';
import { ProductsPanel } from './products-panel.js';
import { RelationsPanel } from './relations-panel.js';
import { useEligibility } from './use-eligibility.js';
import { VarietiesPanel } from './varieties-panel.js';

/** Eligibility of an announced round (申报资格): the list, varieties with their caps, products, relations, objections. */
export function EligibilityStep({ tender }: { readonly tender: Tender }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const office = may('tender.edit');
  const { data, error, refetch } = useEligibility(tender.id);
  if (tender.announcedAt === null)
    return (
      <Panel title={t('steps.eligibility')}>
        <p>{t('eligibility.later')}</p>
      </Panel>
    );
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const open = data.state === 'open' && tender.state === 'announced' && office;
  return (
    <>
      <ListPanel tender={tender} eligibility={data} />
      <VarietiesPanel varieties={data.varieties} />
      <ProductsPanel tender={tender} eligibility={data} open={open} />
      {office ? <RelationsPanel tender={tender} open={open} /> : null}
      {office ? <ObjectionsPanel tender={tender} open={open} /> : null}
    </>
  );
}
