import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { ProblemBar, Skeleton } from '../../kit/index.js';
import { AreasPanel } from '../areas/office-panel.js';
import { AdjustmentsPanel } from '../volumes/adjustments-panel.js';
import { AwardedPanel } from './awarded-panel.js';
import { DecisionsPanel } from './decisions-panel.js';
import { ObjectionsPanel } from './objections-panel.js';
import { PublicityPanel } from './publicity-panel.js';
import type { RoundOfCourse } from './types.js';
import { WithdrawalsPanel } from './withdrawals-panel.js';

/** The office's side of a round from its public notice to its awards (公示、异议、中选、撤销). */
export function AwardTab({ round }: { readonly round: RoundOfCourse }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['award-course', round.id],
    queryFn: () =>
      answered(api.GET('/api/v1/rounds/{id}/award-course', { params: { path: { id: round.id } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={10} />;
  return (
    <div className="jc-stack">
      <PublicityPanel round={round} course={data} />
      {data.publicity ? (
        <>
          <ObjectionsPanel round={round} course={data} />
          <DecisionsPanel round={round} course={data} />
        </>
      ) : null}
      <AreasPanel round={round} />
      {data.awards.length > 0 ? (
        <>
          <AwardedPanel round={round} course={data} />
          <WithdrawalsPanel round={round} course={data} />
          <AdjustmentsPanel roundId={round.id} />
        </>
      ) : null}
    </div>
  );
}
