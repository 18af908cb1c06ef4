import { useTranslation } from 'react-i18next';

import { type Column, DataTable, DateTime, Panel } from '../../../../kit/index.js';
import type { RelatedBidder } from '../../types.js';

/** What each company declares of its relations (企业申报), the newest of each; who declared nothing stands there too. */
export function DeclarationsPanel({ bidders }: { readonly bidders: readonly RelatedBidder[] }) {
  const { t } = useTranslation('tenders');
  const said = ({ declaration }: RelatedBidder): string[] => {
    if (declaration === null) return [t('eligibility.relations.notDeclared')];
    if (declaration.relations.length === 0)
      return [t('eligibility.relations.declaredNone', { explanation: declaration.explanation ?? '' })];
    return declaration.relations.map(({ kind, name, explanation }) =>
      t('eligibility.relations.declaredOne', {
        kind: t(`eligibility.relations.declaredKinds.${kind}`),
        name,
        explanation,
      }),
    );
  };
  const columns: Column<RelatedBidder>[] = [
    {
      key: 'name',
      title: t('eligibility.products.bidder'),
      width: 220,
      render: ({ name }) => name,
      full: ({ name, bidderId }) => `${name} ${bidderId}`,
    },
    {
      key: 'declared',
      title: t('eligibility.relations.declarations'),
      render: (bidder) => (
        <ul className="jc-plain-list">
          {said(bidder).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'at',
      title: '',
      width: 160,
      align: 'end',
      render: ({ declaration }) =>
        declaration === null ? null : <DateTime value={declaration.declaredAt} precision="minute" />,
    },
  ];
  return (
    <Panel title={t('eligibility.relations.declarations')} flush>
      <DataTable
        caption={t('eligibility.relations.declarations')}
        columns={columns}
        rows={bidders}
        rowKey={({ bidderId }) => bidderId}
      />
    </Panel>
  );
}
