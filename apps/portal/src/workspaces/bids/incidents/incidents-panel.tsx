import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { DateTime, DownloadButton, Facts, instant, Panel, ProblemBar } from '../../../kit/index.js';
import type { Incidents, TenderNotice } from '../types.js';

/** What came between a round and its course, each with its minutes (系统故障顺延、开标人数不足作废); nothing when there is nothing. */
export function IncidentsPanel({ notice: { id, roundNo } }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  const { data, error, refetch } = useQuery({
    queryKey: ['public-tender', id, 'incidents'],
    queryFn: () => answered(api.GET('/api/v1/public/tenders/{id}/incidents', { params: { path: { id } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data || (data.outages.length === 0 && data.quorumVoid === null)) return null;
  const base = `/api/v1/public/tenders/${id}/incidents`;
  return (
    <Panel title={t('incidents.title')}>
      <ol className="jc-changes">
        {data.outages.map((outage) => (
          <li key={outage.number}>
            <OutageEntry outage={outage} />
            <DownloadButton
              type="link"
              href={`${base}/outages/${outage.number}/minutes.pdf`}
              fileName={`${roundNo}-outage-${outage.number}.pdf`}
            >
              {t('incidents.minutes')}
            </DownloadButton>
          </li>
        ))}
        {data.quorumVoid ? (
          <li>
            <QuorumEntry voided={data.quorumVoid} />
            <DownloadButton
              type="link"
              href={`${base}/quorum/minutes.pdf`}
              fileName={`${roundNo}-quorum.pdf`}
            >
              {t('incidents.minutes')}
            </DownloadButton>
          </li>
        ) : null}
      </ol>
    </Panel>
  );
}

function OutageEntry({ outage }: { readonly outage: Incidents['outages'][number] }) {
  const { t } = useTranslation('bids');
  const { part, outages, lostMinutes, formerDeadline, deadline, decidedAt, ruleEdition } = outage;
  return (
    <>
      <h3>{t(deadline === null ? 'incidents.usedUp' : 'incidents.extended')}</h3>
      <Facts
        facts={[
          {
            label: t('incidents.outage'),
            value: outages.map(({ from, to }) => `${instant(from)} – ${instant(to, 'zoned')}`).join('；'),
          },
          { label: t('incidents.lost'), value: t('incidents.minutesOf', { count: lostMinutes }) },
          {
            label: t(part === 'price' ? 'page.closes' : 'qualification.closes'),
            value:
              deadline === null
                ? instant(formerDeadline, 'zoned')
                : `${instant(formerDeadline)} → ${instant(deadline, 'zoned')}`,
          },
          {
            label: t('incidents.decided'),
            value: (
              <>
                <DateTime value={decidedAt} precision="zoned" /> · {t('incidents.byRule', { ruleEdition })}
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function QuorumEntry({ voided }: { readonly voided: NonNullable<Incidents['quorumVoid']> }) {
  const { t } = useTranslation('bids');
  const { able, supervisors, quorum, losses, reason, decidedAt } = voided;
  return (
    <>
      <h3>{t('incidents.quorum')}</h3>
      <p className="jc-changes-text">
        {t('incidents.quorumText', {
          able: String(able),
          supervisors: String(supervisors),
          k: String(quorum),
        })}
      </p>
      <Facts
        facts={[
          ...losses.map(({ label, cause }) => ({ label, value: t(`incidents.causes.${cause}`) })),
          { label: t('incidents.reason'), value: reason },
          { label: t('incidents.voided'), value: <DateTime value={decidedAt} precision="zoned" /> },
        ]}
      />
    </>
  );
}
