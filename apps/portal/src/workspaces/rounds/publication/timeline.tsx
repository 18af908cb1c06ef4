import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { type ApprovalStep, ApprovalTimeline, ProblemBar, Skeleton } from '../../../kit/index.js';

/** Who proposed, who issued or returned, when and with which opinion (办理过程). */
export function Timeline({ id }: { id: string }) {
  const { t } = useTranslation('rounds');
  const { data, error } = useQuery({
    queryKey: ['approval', id],
    queryFn: () => answered(api.GET('/api/v1/approvals/{id}', { params: { path: { id } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} />;
  if (!data) return <Skeleton lines={4} />;
  const said = data.opinions.map((opinion, index): ApprovalStep => ({
    id: `${index}`,
    name: t(opinion.stepName === 'draft' ? 'publication.steps.draft' : 'publication.steps.issue'),
    state: opinion.decision,
    person: opinion.by,
    organisation: opinion.org,
    at: opinion.at,
    opinion: opinion.opinion,
  }));
  const open: ApprovalStep[] =
    data.state === 'open' ? [{ id: 'open', name: t('publication.steps.issue'), state: 'open' }] : [];
  return <ApprovalTimeline steps={[...said, ...open]} />;
}
