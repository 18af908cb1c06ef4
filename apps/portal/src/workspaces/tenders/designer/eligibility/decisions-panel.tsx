import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { DeedDialog, instant, Panel, StatusTag } from '../../../../kit/index.js';
import type { Relations, RelationDecision, Tender } from '../../types.js';

interface DecisionsPanelProps {
  readonly tender: Tender;
  readonly relations: Relations;
  readonly open: boolean;
}

/** Decisions about relations with their grounds (认定记录); one is withdrawn, never changed. */
export function DecisionsPanel({ tender, relations, open }: DecisionsPanelProps) {
  const { t } = useTranslation('tenders');
  const [asked, setAsked] = useState<RelationDecision | null>(null);
  const names = new Map(relations.bidders.map(({ bidderId, name }) => [bidderId, name]));
  const who = ({ bidders }: RelationDecision): string =>
    bidders.map((bidderId) => names.get(bidderId) ?? bidderId).join('、');
  const withdraw = useDeed({
    send: (decisionId: string, init) =>
      answered(
        api.DELETE('/api/v1/tenders/{id}/eligibility/relations/{decisionId}', {
          ...init,
          params: { path: { id: tender.id, decisionId } },
        }),
      ),
    changes: [['tender', tender.id]],
  });
  return (
    <Panel title={t('eligibility.relations.decisions')}>
      <div className="jc-stack">
        {relations.decisions.length === 0 ? (
          <p className="jc-note">{t('eligibility.relations.noDecisions')}</p>
        ) : null}
        {relations.decisions.map((decision) => (
          <section key={decision.id} className="jc-question">
            <div className="jc-row-flex">
              <StatusTag
                kind="relationDecision"
                state={decision.withdrawnAt === null ? decision.outcome : 'withdrawn'}
              />
              <strong>{who(decision)}</strong>
              <span className="jc-note">
                {t('eligibility.relations.by', {
                  name: decision.decidedBy,
                  at: instant(decision.decidedAt, 'minute'),
                })}
              </span>
              {open && decision.withdrawnAt === null ? (
                <Button size="small" onClick={() => setAsked(decision)}>
                  {t('eligibility.relations.withdraw')}
                </Button>
              ) : null}
            </div>
            <p className="jc-long-text">{decision.reason}</p>
            {decision.withdrawnAt === null ? null : (
              <p className="jc-note">
                {t('eligibility.relations.withdrawnBy', {
                  name: decision.withdrawnBy ?? '',
                  at: instant(decision.withdrawnAt, 'minute'),
                })}
              </p>
            )}
          </section>
        ))}
      </div>
      <DeedDialog
        open={asked !== null}
        title={t('eligibility.relations.withdrawTitle')}
        object={
          asked === null
            ? []
            : [
                { label: t('eligibility.relations.who'), value: who(asked) },
                { label: t('eligibility.relations.reason'), value: asked.reason },
              ]
        }
        consequence={t('eligibility.relations.withdrawConsequence')}
        verb={t('eligibility.relations.withdrawTitle')}
        danger
        onConfirm={() => withdraw.performNow(asked?.id ?? '')}
        onClose={() => setAsked(null)}
      />
    </Panel>
  );
}
