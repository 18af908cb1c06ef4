import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { ApprovalTimeline, ProblemBar, Skeleton } from '../../kit/index.js';

const STEPS = ['draft', 'review', 'issue'] as const;

/** Who decided what and when in one case, read from the server (审批轨迹). */
export function Course({ approvalId }: { approvalId: string }) {
  const { t } = useTranslation('identity');
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['approvals', approvalId],
    queryFn: () => answered(api.GET('/api/v1/approvals/{id}', { params: { path: { id: approvalId } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton lines={2} />;
  const nameOf = (name: string): string => {
    const known = STEPS.find((step) => step === name);
    return known ? t(`steps.${known}`) : name;
  };
  return (
    <ApprovalTimeline
      steps={data.opinions.map((opinion, index) => ({
        id: `${opinion.at}-${index}`,
        name: nameOf(opinion.stepName),
        state: opinion.decision,
        person: opinion.by,
        organisation: opinion.org,
        at: opinion.at,
        opinion: opinion.opinion,
      }))}
    />
  );
}
