import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { asProblem } from '../../../../api/problem.js';
import { useMay } from '../../../../api/session.js';
import { DeedDialog, EmptyState, Panel, ProblemBar, Skeleton } from '../../../../kit/index.js';
import type { Alliance, Tender } from '../../types.js';
import { ResultsTable } from '../../results/results-table.js';

/** What was issued to the members of an awarded round (成员结果包), and the act that issues what was decided up to now. */
export function ResultsPanel({ tender, alliance }: { tender: Tender; alliance: Alliance }) {
  const { t } = useTranslation('tenders');
  const may = useMay();
  const { data, error, refetch } = useQuery({
    queryKey: ['tender', tender.id, 'results'],
    queryFn: () =>
      answered(api.GET('/api/v1/alliance/results', { params: { query: { tender: tender.id, limit: 100 } } })),
  });
  return (
    <Panel
      title={t('results.issuedTitle')}
      note={t('results.issuedNote')}
      extra={may('award.manage') ? <Issuing tender={tender} alliance={alliance} /> : null}
      flush
    >
      {error ? <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} /> : null}
      {data ? (
        data.items.length === 0 ? (
          <EmptyState text={t('results.notIssued')} />
        ) : (
          <ResultsTable rows={data.items} />
        )
      ) : error ? null : (
        <Skeleton lines={3} />
      )}
    </Panel>
  );
}

function Issuing({ tender, alliance }: { tender: Tender; alliance: Alliance }) {
  const { t } = useTranslation('tenders');
  const [asking, setAsking] = useState(false);
  const issue = useDeed({
    send: (_: undefined, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/alliance/results', { ...init, params: { path: { id: tender.id } } }),
      ),
    changes: [['tender', tender.id, 'results'], ['alliance-results']],
  });
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('results.issue')}
      </Button>
      <DeedDialog
        open={asking}
        title={t('results.issue')}
        object={[
          { label: t('fields.title'), value: `${tender.title}（${tender.roundNo}）` },
          { label: t('members.title'), value: alliance.members.map(({ name }) => name).join('、') },
        ]}
        consequence={t('results.issueConsequence')}
        verb={t('results.issue')}
        onConfirm={() => issue.performNow(undefined)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
