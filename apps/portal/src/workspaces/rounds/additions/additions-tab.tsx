import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { useMay } from '../../../api/session.js';
import { Panel, ProblemBar, Skeleton } from '../../../kit/index.js';
import type { Round } from '../types.js';
import { DrawForm } from './draw-form.js';
import { Editions } from './editions.js';

/** What people decide after the bids are open (并列与补充): undecided ties with the form for their draw, and earlier editions. */
export default function AdditionsTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const { data, error } = useQuery({
    queryKey: ['round', round.id, 'additions', round.version],
    queryFn: () => answered(api.GET('/api/v1/rounds/{id}/additions', { params: { path: { id: round.id } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} />;
  if (!data) return <Skeleton lines={8} />;
  return (
    <div className="jc-stack">
      {data.tied.length > 0 ? (
        <Panel title={t('additions.tied')} note={t('additions.tiedNote')}>
          <DrawForm
            // Another version of the round has other ties: what was typed for the old ones says nothing.
            key={round.version}
            round={round}
            tied={data.tied}
            may={may('round.draw') && round.state === 'evaluated'}
          />
        </Panel>
      ) : null}
      <Panel title={t('additions.editions')}>
        <Editions editions={data.editions} />
      </Panel>
    </div>
  );
}
