import { useTranslation } from 'react-i18next';

import { DataTable, Facts, Panel, StatusTag } from '../../../kit/index.js';
import type { Review } from '../types.js';
import { percentOf } from '../percent.js';

/** The plan of a review as it is settled (评审方案). */
export function PlanPanel({ review }: { readonly review: Review }) {
  const { t } = useTranslation('experts');
  const { size, reserve, quotas, exclusions, commentRule, aggregation, criteria } = review;
  const text = (parts: readonly string[]): string => parts.join('、') || '—';
  return (
    <>
      <Panel title={t('plan.title')} note={<StatusTag kind="expertReview" state={review.state} />}>
        <Facts
          facts={[
            { label: t('plan.size'), value: String(size) },
            { label: t('plan.reserve'), value: String(reserve) },
            {
              label: t('plan.quotas'),
              value: text(quotas.map(({ specialty, seats }) => `${specialty} ${seats}`)),
            },
            {
              label: t('plan.exclusions'),
              value: text(exclusions.map(({ employer, reason }) => `${employer}（${reason}）`)),
            },
          ]}
        />
        {commentRule ? (
          <p className="jc-note">
            {t('plan.commentRule', {
              below: percentOf(commentRule.below),
              above: percentOf(commentRule.above),
            })}
          </p>
        ) : null}
        {aggregation ? (
          <p className="jc-note">{t('plan.aggregation', { n: String(aggregation.trimFrom) })}</p>
        ) : null}
      </Panel>
      <Panel title={t('plan.criteria')} flush>
        <DataTable
          caption={t('plan.criteria')}
          rows={criteria}
          rowKey={({ n }) => String(n)}
          columns={[
            { key: 'name', title: t('plan.criterion'), width: 200, render: ({ name }) => name },
            {
              key: 'weight',
              title: t('plan.weight'),
              width: 90,
              align: 'end',
              render: ({ weight }) => weight,
            },
            { key: 'max', title: t('plan.max'), width: 90, align: 'end', render: ({ max }) => max },
            {
              key: 'guidance',
              title: t('plan.guidance'),
              render: ({ guidance }) => guidance || '—',
              full: ({ guidance }) => guidance,
            },
          ]}
        />
      </Panel>
    </>
  );
}
