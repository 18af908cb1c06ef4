import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Code, DateTime, DownloadButton, type Fact, Facts, Panel, StatusTag } from '../../../../kit/index.js';
import { Course } from '../../course.js';
import type { Eligibility, Tender } from '../../types.js';
import { ListActs } from './list-acts.js';

interface ListPanelProps {
  readonly tender: Tender;
  readonly eligibility: Eligibility;
}

/** The list as a whole (名单): how far it is, what it still needs, and what may be done with it. */
export function ListPanel({ tender, eligibility }: ListPanelProps) {
  const { t } = useTranslation('tenders');
  const { state, hash, frozenAt, missing, approvalId } = eligibility;
  const facts: Fact[] = [
    frozenAt === null
      ? {
          label: t('eligibility.list.deadline'),
          value: <DateTime value={tender.priceOpensAt} precision="zoned" />,
        }
      : { label: t('eligibility.list.frozenAt'), value: <DateTime value={frozenAt} precision="zoned" /> },
    ...(hash === null ? [] : [{ label: t('eligibility.list.hash'), value: <Code value={hash} inFours /> }]),
  ];
  return (
    <Panel
      title={t('eligibility.list.title')}
      note={state === null ? null : <StatusTag kind="eligibility" state={state} />}
      extra={
        <DownloadButton
          href={`/api/v1/tenders/${tender.id}/eligibility/export`}
          fileName={`${tender.roundNo}-eligibility.xlsx`}
        >
          {t('eligibility.list.export')}
        </DownloadButton>
      }
    >
      <div className="jc-stack">
        <Facts facts={facts} />
        {state === 'open' && tender.state === 'announced' ? <Missing missing={missing} /> : null}
        {state === 'frozen' ? (
          <Link to={`/public/tenders/${tender.id}`}>{t('eligibility.list.public')}</Link>
        ) : null}
        <ListActs tender={tender} eligibility={eligibility} />
        {approvalId === null ? null : <Course approvalId={approvalId} />}
      </div>
    </Panel>
  );
}

function Missing({ missing }: { readonly missing: Eligibility['missing'] }) {
  const { t } = useTranslation('tenders');
  if (missing.length === 0) return <p>{t('eligibility.list.ready')}</p>;
  return (
    <div>
      <p>{t('eligibility.list.missing')}</p>
      <ul>
        {missing.map(({ field, code, message }) => (
          <li key={`${field}-${code}`}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
