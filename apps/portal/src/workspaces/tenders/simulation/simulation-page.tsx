import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api, portalFetch } from '../../../api/client.js';
import { saveFile } from '../../../api/download.js';
import { asProblem } from '../../../api/problem.js';
import { useRuleSets, useRuleSetTitle } from '../../../api/rulesets.js';
import { Page, Panel, ProblemBar, Tag } from '../../../kit/index.js';
import { Changes } from '../../rounds/simulation/changes.js';
import { TotalsTable } from '../../rounds/simulation/totals-table.js';
import { VarietiesTable } from '../../rounds/simulation/varieties-table.js';
import { useTender } from '../use-tender.js';
import { FIRST_SAMPLE, type Sample, SampleForm } from './sample-form.js';
import { SideForm } from './side-form.js';
import { type Side, sidesOf } from './sides.js';
import '../../rounds/simulation/simulation.css';

const SIDES_MIN = 2;
const SIDES_MAX = 4;

/** Rules tried on sample bids, before a round (规则模拟): what is tried here is no bid and is stored nowhere. */
export default function SimulationPage() {
  const { t } = useTranslation('tenders');
  const { tenderId = '' } = useParams();
  const { data: tender, error } = useTender(tenderId);
  return (
    <Page
      title={t('simulation.title')}
      crumbs={[
        { label: t('list.title'), to: '/tenders' },
        { label: tender?.title ?? '', to: `/tenders/${tenderId}` },
      ]}
      note={t('simulation.note')}
      tags={<Tag family="waiting">{t('simulation.mark')}</Tag>}
      problem={error ? asProblem(error) : null}
    >
      {tender ? <Trial tenderId={tenderId} ruleset={tender.ruleset} /> : null}
    </Page>
  );
}

function Trial({ tenderId, ruleset }: { readonly tenderId: string; readonly ruleset: string }) {
  const { t } = useTranslation('tenders');
  const ruleSets = useRuleSets();
  const titleOf = useRuleSetTitle();
  const [sample, setSample] = useState<Sample>(FIRST_SAMPLE);
  const [sides, setSides] = useState<readonly Side[]>([
    { key: 0, ruleset, texts: {} },
    { key: 1, ruleset: 'national-drug-10', texts: {} },
  ]);
  const bodyNow = async () => ({
    sides: sidesOf(sides, ruleSets, titleOf),
    ...(sample.kind === 'generated'
      ? { recipe: recipeOf(sample) }
      : { bids: (await sample.file?.text()) ?? '' }),
  });
  const compare = useMutation({
    mutationFn: async () =>
      answered(
        api.POST('/api/v1/tenders/{id}/sample-comparison', {
          params: { path: { id: tenderId } },
          body: await bodyNow(),
        }),
      ),
  });
  const workbook = useMutation({
    mutationFn: async () => {
      const response = await portalFetch(
        new Request(`/api/v1/tenders/${tenderId}/sample-comparison/workbook`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(await bodyNow()),
        }),
      );
      saveFile(await response.blob(), `${t('simulation.title')}.xlsx`);
    },
  });
  const refusal = compare.error ?? workbook.error;
  const problem = refusal ? asProblem(refusal) : null;
  const faultOf = (field: string): string | undefined =>
    problem?.errors.find((fault) => fault.field === field)?.message;
  return (
    <div className="jc-stack">
      <Panel title={t('simulation.sample')} note={t('simulation.sampleNote')}>
        <SampleForm sample={sample} faultOf={faultOf} onChange={setSample} />
      </Panel>
      <Panel
        title={t('simulation.sides')}
        extra={
          <Button
            disabled={sides.length >= SIDES_MAX}
            onClick={() => {
              const key = Math.max(...sides.map((side) => side.key)) + 1;
              setSides([...sides, { key, ruleset, texts: {} }]);
            }}
          >
            {t('simulation.addSide')}
          </Button>
        }
      >
        <div className="jc-stack">
          {sides.map((side, place) => (
            <SideForm
              key={side.key}
              side={side}
              place={place}
              faultOf={faultOf}
              onChange={(next) => {
                setSides(sides.map((one) => (one.key === side.key ? next : one)));
              }}
              onRemove={
                sides.length > SIDES_MIN
                  ? () => {
                      setSides(sides.filter(({ key }) => key !== side.key));
                    }
                  : undefined
              }
            />
          ))}
          {problem ? <ProblemBar problem={problem} /> : null}
          <div className="jc-row-flex">
            <Button
              type="primary"
              loading={compare.isPending}
              onClick={() => {
                compare.mutate();
              }}
            >
              {t('simulation.run')}
            </Button>
            <Button
              loading={workbook.isPending}
              onClick={() => {
                workbook.mutate();
              }}
            >
              {t('simulation.export')}
            </Button>
          </div>
        </div>
      </Panel>
      {compare.data ? (
        <>
          <p className="jc-note" role="status">
            {t('simulation.about', {
              products: String(compare.data.sample.products),
              bids: String(compare.data.sample.bids),
              abstaining: String(compare.data.sample.abstaining),
            })}
          </p>
          <TotalsTable comparison={compare.data} first={compare.data.evaluations[0]?.label ?? ''} />
          <VarietiesTable comparison={compare.data} />
          <Changes comparison={compare.data} first={compare.data.evaluations[0]?.label ?? ''} />
        </>
      ) : null}
    </div>
  );
}

const recipeOf = ({ seed, distribution, from, to, abstainPercent, revivalPercent, basePrice }: Sample) => ({
  seed,
  distribution,
  from,
  to,
  abstainPercent: percentOf(abstainPercent),
  revivalPercent: percentOf(revivalPercent),
  basePrice,
});

/** What is no whole number goes to the server as one that it refuses by name. */
const percentOf = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : -1);
