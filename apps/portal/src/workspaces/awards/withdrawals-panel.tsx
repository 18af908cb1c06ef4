import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useMay } from '../../api/session.js';
import {
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  EmptyState,
  Panel,
  StatusTag,
} from '../../kit/index.js';
import { changesOf, type CoursePanelProps } from './course-panel-props.js';
import type { RoundOfCourse, Withdrawal } from './types.js';

type Asked = { readonly withdrawal: Withdrawal; readonly decision: 'confirm' | 'return' };

/** Withdrawals of awards (撤销中选资格), confirmed by a second person. */
export function WithdrawalsPanel({ round, course }: CoursePanelProps) {
  const { t } = useTranslation('awards');
  const may = useMay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const products = new Map(course.awards.map(({ productId, bidder }) => [productId, bidder]));
  const mayDecide = ({ state }: Withdrawal) => state === 'proposed' && may('award.confirm');
  const columns: Column<Withdrawal>[] = [
    {
      key: 'bidder',
      title: t('awards.bidder'),
      render: ({ productId }) => products.get(productId) ?? productId,
    },
    {
      key: 'reason',
      title: t('withdrawal.reason'),
      width: 200,
      render: ({ reason }) => t(`withdrawal.reasons.${reason}`),
    },
    {
      key: 'explanation',
      title: t('withdrawal.explanation'),
      render: ({ explanation }) => explanation,
      full: ({ explanation }) => explanation,
    },
    { key: 'by', title: t('award.by'), width: 140, render: ({ proposedBy }) => proposedBy },
    {
      key: 'at',
      title: t('award.at'),
      width: 150,
      render: ({ proposedAt }) => <DateTime value={proposedAt} precision="minute" />,
    },
    {
      key: 'state',
      title: t('withdrawal.state'),
      width: 100,
      render: ({ state }) => <StatusTag kind="awardDecision" state={state} />,
    },
  ];
  const acts: Column<Withdrawal>[] = [
    {
      key: 'actions',
      title: t('withdrawal.deeds'),
      width: 150,
      render: (withdrawal) =>
        mayDecide(withdrawal)
          ? (['confirm', 'return'] as const).map((decision) => (
              <Button
                key={decision}
                type="link"
                size="small"
                onClick={() => setAsked({ withdrawal, decision })}
              >
                {t(`withdrawal.${decision}`)}
              </Button>
            ))
          : null,
    },
  ];
  return (
    <Panel title={t('withdrawal.title')} flush>
      {course.withdrawals.length === 0 ? (
        <EmptyState text={t('withdrawal.empty')} />
      ) : (
        <DataTable
          caption={t('withdrawal.title')}
          columns={course.withdrawals.some(mayDecide) ? [...columns, ...acts] : columns}
          rows={course.withdrawals}
          rowKey={({ id }) => id}
        />
      )}
      {asked ? <DecisionDialog round={round} {...asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}

interface DecisionDialogProps extends Asked {
  readonly round: RoundOfCourse;
  readonly onClose: () => void;
}

function DecisionDialog({ round, withdrawal, decision, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('awards');
  const decide = useDeed({
    send: (opinion: string, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/award-withdrawals/{withdrawalId}/decision', {
          ...init,
          params: { path: { id: round.id, withdrawalId: withdrawal.id } },
          body: { decision, opinion },
        }),
      ),
    changes: changesOf(round),
  });
  return (
    <DeedDialog
      open
      title={t(`withdrawal.${decision}`)}
      object={[
        { label: t('withdrawal.product'), value: withdrawal.productId },
        { label: t('withdrawal.reason'), value: t(`withdrawal.reasons.${withdrawal.reason}`) },
        { label: t('withdrawal.explanation'), value: withdrawal.explanation },
        { label: t('withdrawal.basis'), value: withdrawal.legalBasis },
      ]}
      consequence={t(decision === 'confirm' ? 'withdrawal.consequence' : 'withdrawal.returnConsequence')}
      verb={t(`withdrawal.${decision}`)}
      danger
      reason="required"
      secondFactor
      onConfirm={(opinion) => decide.performNow(opinion)}
      onClose={onClose}
    />
  );
}
