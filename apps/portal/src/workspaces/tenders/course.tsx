import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { ApprovalTimeline, type ApprovalStep, ProblemBar, Skeleton } from '../../kit/index.js';

/** The case in which a round was put forward and decided (发布申请). */
export const useCase = (approvalId: string | null) =>
  useQuery({
    queryKey: ['approval', approvalId],
    enabled: approvalId !== null,
    queryFn: () =>
      answered(api.GET('/api/v1/approvals/{id}', { params: { path: { id: approvalId ?? '' } } })),
  });

/** Who put the round forward, who announced or returned it, when and with which opinion (办理过程). */
export function Course({ approvalId }: { approvalId: string }) {
  const { t } = useTranslation('tenders');
  const { data, error, refetch } = useCase(approvalId);
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  const nameOf = (step: string): string =>
    t(step === 'draft' ? 'draft.courseSteps.draft' : 'draft.courseSteps.issue');
  const said = data.opinions.map((opinion, index): ApprovalStep => ({
    id: `${index}`,
    name: nameOf(opinion.stepName),
    state: opinion.decision,
    person: opinion.by,
    organisation: opinion.org,
    at: opinion.at,
    opinion: opinion.opinion,
  }));
  const open: ApprovalStep[] =
    data.state === 'open' ? [{ id: 'open', name: nameOf('issue'), state: 'open' }] : [];
  return <ApprovalTimeline steps={[...said, ...open]} />;
}
