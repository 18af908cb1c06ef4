import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { asProblem } from '../../../api/problem.js';
import { Page, Skeleton, StatusIcon } from '../../../kit/index.js';
import type { PackageReport, Tender } from '../types.js';
import { useTender } from '../use-tender.js';
import { PackageWizard } from './package-wizard.js';
import { sendReplacement } from './send-package.js';

/** Another package for a draft (更换数据包). */
export default function ReplacePackagePage() {
  const { t } = useTranslation('tenders');
  const { tenderId = '' } = useParams();
  const { data, error, refetch } = useTender(tenderId);
  const title = t('package.replaceTitle', { title: data?.title ?? '…' });
  return (
    <Page
      title={title}
      note={t('package.replaceNote')}
      crumbs={[
        { label: t('list.title'), to: '/tenders' },
        { label: data?.roundNo ?? '…', to: `/tenders/${tenderId}` },
        { label: t('draft.replace') },
      ]}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? <Wizard tender={data} /> : error ? null : <Skeleton lines={8} />}
    </Page>
  );
}

function Wizard({ tender }: { tender: Tender }) {
  const { t } = useTranslation('tenders');
  const warning = ({ round }: PackageReport): string | null =>
    round && round.roundNo !== tender.roundNo
      ? t('package.numberChanges', { from: tender.roundNo, to: round.roundNo })
      : null;
  return (
    <PackageWizard
      {...(tender.demand ? { about: () => <DemandKept /> } : {})}
      send={(files, mode, init) => sendReplacement(tender, files, mode, init)}
      verb={t('package.confirmReplace')}
      warning={warning}
      doneText={(title) => t('package.replaced', { title })}
    />
  );
}

function DemandKept() {
  const { t } = useTranslation('tenders');
  return (
    <div className="jc-notice">
      <StatusIcon family="idle" />
      <span>{t('package.demandKept')}</span>
    </div>
  );
}
