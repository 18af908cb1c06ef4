import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { useMay } from '../../../api/session.js';
import {
  DateTime,
  DownloadButton,
  EmptyState,
  Panel,
  ProblemBar,
  Skeleton,
  StatusTag,
} from '../../../kit/index.js';
import type { Evaluation, Round } from '../types.js';
import { useRuleSetTitle } from '../../../api/rulesets.js';
import { Changes } from './changes.js';
import { NewSimulation } from './new-simulation.js';
import { parametersText } from './parameter-text.js';
import { TotalsTable } from './totals-table.js';
import { VarietiesTable } from './varieties-table.js';
import './simulation.css';

/** Sides that fit beside each other; the server allows as many. */
const SIDES_MAX = 4;

/** Other rules on the same bids, side by side (规则模拟). */
export default function SimulationTab({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const evaluations = useQuery({
    queryKey: ['round', round.id, 'evaluations'],
    queryFn: () =>
      answered(api.GET('/api/v1/rounds/{id}/evaluations', { params: { path: { id: round.id } } })),
  });
  const items = evaluations.data?.items ?? [];
  const sides = (chosen ?? items.map(({ id }) => id)).slice(0, SIDES_MAX);
  if (evaluations.error) return <ProblemBar problem={asProblem(evaluations.error)} />;
  if (!evaluations.data) return <Skeleton />;
  return (
    <div className="jc-stack">
      <Panel
        title={t('simulation.sides')}
        note={t('simulation.note')}
        extra={
          <Button
            type="primary"
            disabled={!may('round.simulate') || making}
            title={may('round.simulate') ? undefined : t('simulation.noRight')}
            onClick={() => {
              setMaking(true);
            }}
          >
            {t('simulation.new')}
          </Button>
        }
      >
        {making ? (
          <NewSimulation
            round={round}
            onDone={(id) => {
              setMaking(false);
              setChosen([...sides, id].slice(-SIDES_MAX));
            }}
            onClose={() => {
              setMaking(false);
            }}
          />
        ) : null}
        <Sides items={items} sides={sides} onChange={setChosen} />
      </Panel>
      {sides.length < 2 ? (
        <EmptyState text={t('simulation.pick')} />
      ) : (
        <Compared round={round} sides={sides} />
      )}
    </div>
  );
}

interface SidesProps {
  readonly items: readonly Evaluation[];
  readonly sides: readonly string[];
  readonly onChange: (sides: readonly string[]) => void;
}

function Sides({ items, sides, onChange }: SidesProps) {
  const { t } = useTranslation('rounds');
  const titleOf = useRuleSetTitle();
  return (
    <ul className="jc-sides">
      {items.map((evaluation) => (
        <li key={evaluation.id}>
          <Checkbox
            checked={sides.includes(evaluation.id)}
            disabled={!sides.includes(evaluation.id) && sides.length >= SIDES_MAX}
            onChange={({ target }) => {
              // The order of the list is kept, so that the official evaluation stays the first side.
              const keep = items.filter(({ id }) =>
                id === evaluation.id ? target.checked : sides.includes(id),
              );
              onChange(keep.map(({ id }) => id));
            }}
          >
            {evaluation.isOfficial ? t('simulation.official') : evaluation.label}
          </Checkbox>
          <StatusTag kind="evaluation" state={evaluation.isOfficial ? 'official' : 'simulation'} plain />
          <span className="jc-note">{titleOf(evaluation.ruleset)}</span>
          <span className="jc-note jc-sides-parameters">{parametersText(evaluation.parameters)}</span>
          <span className="jc-note">
            <DateTime value={evaluation.madeAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Compared({ round, sides }: { round: Round; sides: readonly string[] }) {
  const { t } = useTranslation('rounds');
  const may = useMay();
  const comparison = useQuery({
    queryKey: ['round', round.id, 'comparison', ...sides],
    queryFn: () =>
      answered(
        api.GET('/api/v1/rounds/{id}/comparison', {
          params: { path: { id: round.id }, query: { evaluations: [...sides] } },
          querySerializer: () => `evaluations=${sides.join(',')}`,
        }),
      ),
    staleTime: Infinity,
  });
  if (comparison.error) return <ProblemBar problem={asProblem(comparison.error)} />;
  if (!comparison.data) return <Skeleton lines={10} />;
  return (
    <>
      {may('round.export') ? (
        <div className="jc-row-flex">
          <DownloadButton
            href={`/api/v1/rounds/${round.id}/comparison.xlsx?evaluations=${sides.join(',')}`}
            fileName="comparison.xlsx"
          >
            {t('simulation.export')}
          </DownloadButton>
        </div>
      ) : null}
      <TotalsTable comparison={comparison.data} />
      <VarietiesTable comparison={comparison.data} />
      <Changes comparison={comparison.data} />
    </>
  );
}
