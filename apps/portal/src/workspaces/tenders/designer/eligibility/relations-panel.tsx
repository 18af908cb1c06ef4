import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem } from '../../../../api/problem.js';
import { type Column, DataTable, Panel, ProblemBar, Skeleton, StatusTag } from '../../../../kit/index.js';
import type { Relations, RelationSuggestion, Tender } from '../../types.js';
import { DecideDialog } from './decide-dialog.js';
import { DeclarationsPanel } from './declarations-panel.js';
import { DecisionsPanel } from './decisions-panel.js';
import { useRelations } from './use-eligibility.js';

interface RelationsPanelProps {
  readonly tender: Tender;
  readonly open: boolean;
}

/** Relations of the bidders (关联关系): what suggests them, what companies declare, what was decided. */
export function RelationsPanel({ tender, open }: RelationsPanelProps) {
  const { data, error, refetch } = useRelations(tender.id, true);
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <SuggestionsPanel relations={data} open={open} onDecide={setAsked} />
      <DeclarationsPanel bidders={data.bidders} />
      <DecisionsPanel tender={tender} relations={data} open={open} />
      <DecideDialog tender={tender} bidders={data.bidders} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

interface SuggestionsPanelProps {
  readonly relations: Relations;
  readonly open: boolean;
  readonly onDecide: (bidders: readonly string[]) => void;
}

function SuggestionsPanel({ relations, open, onDecide }: SuggestionsPanelProps) {
  const { t } = useTranslation('tenders');
  const names = new Map(relations.bidders.map(({ bidderId, name }) => [bidderId, name]));
  const columns: Column<RelationSuggestion>[] = [
    {
      key: 'kind',
      title: t('eligibility.relations.suggestions'),
      width: 190,
      render: ({ kind, value }) =>
        kind === 'declared'
          ? t(`eligibility.relations.kinds.${kind}`)
          : `${t(`eligibility.relations.kinds.${kind}`)} · ${value}`,
    },
    {
      key: 'rows',
      title: t('eligibility.relations.rows'),
      render: ({ rows }) => (
        <ul className="jc-plain-list">
          {rows.map(({ bidderId, text }, at) => (
            <li key={at}>
              {names.get(bidderId) ?? bidderId}
              {text === '' ? null : <span className="jc-note">{` ${text}`}</span>}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'state',
      title: t('eligibility.relations.state'),
      width: 110,
      render: ({ settled }) => <StatusTag kind="suggestion" state={settled ? 'settled' : 'open'} />,
    },
    ...(open
      ? [
          {
            key: 'actions',
            title: '',
            width: 90,
            render: ({ bidders, settled }: RelationSuggestion) =>
              settled ? null : (
                <Button size="small" onClick={() => onDecide(bidders)}>
                  {t('eligibility.relations.decide')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('eligibility.relations.suggestions')}
      note={t('eligibility.relations.note')}
      extra={open ? <Button onClick={() => onDecide([])}>{t('eligibility.relations.free')}</Button> : null}
      flush
    >
      {relations.suggestions.length === 0 ? (
        <p className="jc-note jc-panel-body">{t('eligibility.relations.noSuggestions')}</p>
      ) : (
        <DataTable
          caption={t('eligibility.relations.suggestions')}
          columns={columns}
          rows={relations.suggestions}
          rowKey={({ kind, value, bidders }) => `${kind} ${value} ${bidders.join(' ')}`}
        />
      )}
    </Panel>
  );
}
