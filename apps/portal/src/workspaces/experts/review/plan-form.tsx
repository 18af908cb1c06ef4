import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import {
  DeedDialog,
  EditableGrid,
  Field,
  type GridColumn,
  gridFaults,
  type GridValues,
  Panel,
  ProblemBar,
  useUnsavedGuard,
} from '../../../kit/index.js';
import type { RoundOfReview, TenderReview } from '../types.js';
import { changesOf } from './changes.js';
import { draftOf, linesShown, type Plan, type PlanDraft, planOf } from './plan.js';

interface PlanFormProps {
  readonly tender: RoundOfReview;
  readonly data: TenderReview;
}
type List = 'quotas' | 'exclusions' | 'criteria';

/** The plan of a review, until its list is committed to (编制评审方案). */
export function PlanForm({ tender, data: { review, specialties } }: PlanFormProps) {
  const { t } = useTranslation('experts');
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(review));
  const [asked, setAsked] = useState(false);
  const columns = useColumns();
  const changed = JSON.stringify(planOf(draft)) !== JSON.stringify(planOf(draftOf(review)));
  useUnsavedGuard(changed);
  const save = useDeed({
    send: (body: Plan, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/expert-review', { ...init, params: { path: { id: tender.id } }, body }),
      ),
    changes: changesOf(tender),
  });
  const labels = useLabels(planOf(draft));
  const put = (part: Partial<PlanDraft>) => setDraft({ ...draft, ...part });
  const faults = (Object.keys(columns) as List[]).flatMap((list) =>
    gridFaults(gridOf(draft[list], columns[list])),
  );
  const grid = (list: List) => (
    <EditableGrid
      caption={t(`plan.${list}`)}
      {...gridOf(draft[list], columns[list])}
      onChange={(values) => put({ [list]: values })}
    />
  );
  return (
    <>
      <Panel
        title={t('plan.title')}
        note={`${t('plan.pool')}：${specialties.map(({ specialty, experts }) => `${specialty} ${experts}`).join('、') || '0'}`}
        extra={
          <>
            <Button
              disabled={!changed || faults.length > 0}
              loading={save.running}
              onClick={() => save.perform(planOf(draft))}
            >
              {t('plan.save')}
            </Button>
            <Button type="primary" disabled={review === null || changed} onClick={() => setAsked(true)}>
              {t('plan.prepare')}
            </Button>
          </>
        }
      >
        <div className="jc-stack">
          {save.problem ? <ProblemBar problem={save.problem} labels={labels} /> : null}
          <div className="jc-row-flex">
            <Field label={t('plan.size')} required>
              <InputNumber
                min={1}
                max={99}
                precision={0}
                value={draft.size}
                onChange={(size) => put({ size: size ?? 1 })}
              />
            </Field>
            <Field label={t('plan.reserve')} required hint={t('plan.reserveHint')}>
              <InputNumber
                min={0}
                max={99}
                precision={0}
                value={draft.reserve}
                onChange={(reserve) => put({ reserve: reserve ?? 0 })}
              />
            </Field>
          </div>
        </div>
      </Panel>
      <Panel title={t('plan.criteria')} note={t('plan.criteriaNote')} flush>
        {grid('criteria')}
      </Panel>
      <Panel title={t('plan.quotas')} flush>
        {grid('quotas')}
      </Panel>
      <Panel title={t('plan.exclusions')} flush>
        {grid('exclusions')}
      </Panel>
      <PrepareDialog tender={tender} draft={draft} open={asked} onClose={() => setAsked(false)} />
    </>
  );
}

const gridOf = (values: GridValues, columns: readonly GridColumn<string>[]) => ({
  rows: Array.from({ length: linesShown(values) }, (_, i) => String(i)),
  rowKey: (row: string) => row,
  rowName: (row: string) => String(Number(row) + 1),
  columns,
  values,
});

function useColumns(): Readonly<Record<List, readonly GridColumn<string>[]>> {
  const { t } = useTranslation('experts');
  const number: GridColumn<string> = {
    key: 'n',
    title: t('plan.number'),
    width: 60,
    kind: 'text',
    render: (row) => String(Number(row) + 1),
  };
  return {
    criteria: [
      number,
      { key: 'name', title: t('plan.criterion'), width: 200, kind: 'text' },
      { key: 'weight', title: t('plan.weight'), width: 90, kind: 'decimal', total: true },
      { key: 'max', title: t('plan.max'), width: 90, kind: 'decimal' },
      { key: 'guidance', title: t('plan.guidance'), width: 300, kind: 'text' },
    ],
    quotas: [
      number,
      { key: 'specialty', title: t('field.specialties'), width: 240, kind: 'text' },
      { key: 'seats', title: t('plan.seats'), width: 90, kind: 'whole', total: true },
    ],
    exclusions: [
      number,
      { key: 'employer', title: t('field.employer'), width: 260, kind: 'text' },
      { key: 'reason', title: t('field.reason'), width: 340, kind: 'text' },
    ],
  };
}

/** Names of the cells that a refusal names by their number. */
function labelsOf(plan: Plan, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    (['quotas', 'exclusions', 'criteria'] as const).flatMap((list) =>
      plan[list].flatMap((line, i) =>
        Object.keys({ guidance: '', ...line }).map((key) => [
          `${list}.${i}.${key}`,
          `${names[list] ?? list} ${i + 1} ${names[key] ?? key}`,
        ]),
      ),
    ),
  );
}

function useLabels(plan: Plan): Record<string, string> {
  const { t } = useTranslation('experts');
  return labelsOf(plan, {
    quotas: t('plan.quotas'),
    exclusions: t('plan.exclusions'),
    criteria: t('plan.criteria'),
    specialty: t('field.specialties'),
    seats: t('plan.seats'),
    employer: t('field.employer'),
    reason: t('field.reason'),
    name: t('plan.criterion'),
    weight: t('plan.weight'),
    max: t('plan.max'),
    guidance: t('plan.guidance'),
  });
}

interface PrepareDialogProps {
  readonly tender: RoundOfReview;
  readonly draft: PlanDraft;
  readonly open: boolean;
  readonly onClose: () => void;
}

function PrepareDialog({ tender, draft, open, onClose }: PrepareDialogProps) {
  const { t } = useTranslation('experts');
  const prepare = useDeed({
    send: (_: null, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/expert-review/preparation', {
          ...init,
          params: { path: { id: tender.id } },
        }),
      ),
    changes: changesOf(tender),
  });
  return (
    <DeedDialog
      open={open}
      title={t('plan.prepare')}
      object={[
        { label: t('field.round'), value: `${tender.title}（${tender.roundNo}）` },
        { label: t('plan.size'), value: String(draft.size) },
        { label: t('plan.reserve'), value: String(draft.reserve) },
      ]}
      consequence={t('plan.prepareConsequence')}
      verb={t('plan.prepare')}
      labels={{ size: t('plan.size'), quotas: t('plan.quotas') }}
      onConfirm={() => prepare.performNow(null)}
      onClose={onClose}
    />
  );
}
