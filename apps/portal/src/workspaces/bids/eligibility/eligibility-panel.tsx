import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import type { Language } from '../../../i18n/language.js';
import { type Column, DataTable, instant, Panel, ProblemBar, StatusTag } from '../../../kit/index.js';
import type { OwnEligibility, OwnEligibilityProduct, TenderNotice } from '../types.js';
import { DeclarationPanel } from './declaration-panel.js';
import { ObjectionButton } from './objection-button.js';

/** The own company's eligibility (本企业申报资格): what was decided about its products, and its declaration. */
export function EligibilityPanel({ notice }: { readonly notice: TenderNotice }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['bids', 'tender', notice.id, 'eligibility'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/own-eligibility', { params: { path: { id: notice.id } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data?.stage) return null;
  const open = data.state === 'open' && notice.state === 'announced';
  return (
    <>
      <ProductsPanel notice={notice} own={data} open={open} />
      <DeclarationPanel tenderId={notice.id} declaration={data.declaration} open={open} />
    </>
  );
}

interface ProductsPanelProps {
  readonly notice: TenderNotice;
  readonly own: OwnEligibility;
  readonly open: boolean;
}

function ProductsPanel({ notice, own, open }: ProductsPanelProps) {
  const { t, i18n } = useTranslation('bids');
  const language = (i18n.language as Language) === 'en' ? 'en' : 'zh';
  const objectionOf = (product: OwnEligibilityProduct) =>
    own.objections.filter(({ productId }) => productId === product.productId);
  const columns: Column<OwnEligibilityProduct>[] = [
    {
      key: 'name',
      title: t('page.product'),
      width: 190,
      render: ({ name }) => name,
      full: ({ name }) => name,
    },
    {
      key: 'decision',
      title: t('eligibility.decision'),
      width: 120,
      render: ({ decision }) => <StatusTag kind="ownEntryDecision" state={decision ?? 'undecided'} />,
    },
    {
      key: 'reason',
      title: t('eligibility.reason'),
      render: (product) => (
        <div>
          {product.reason === null ? null : (
            <p>{[product.reason[language], product.note].filter(Boolean).join('；')}</p>
          )}
          {objectionOf(product).map(({ id, text, answer }) => (
            <p key={id} className="jc-note">
              {t('eligibility.objection.said', { text })}{' '}
              {answer === null
                ? t('eligibility.objection.pending')
                : t('eligibility.objection.answer', { answer })}
            </p>
          ))}
        </div>
      ),
    },
    ...(open
      ? [
          {
            key: 'actions',
            title: '',
            width: 110,
            render: (product: OwnEligibilityProduct) =>
              product.decision === 'refused' &&
              objectionOf(product).every(({ answer }) => answer !== null) ? (
                <ObjectionButton tenderId={notice.id} product={product} />
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Panel
      title={t('eligibility.title')}
      note={
        own.frozenAt === null
          ? t('eligibility.waiting')
          : t('eligibility.frozen', { at: instant(own.frozenAt, 'zoned') })
      }
      flush
    >
      <DataTable
        caption={t('eligibility.title')}
        columns={columns}
        rows={own.products}
        rowKey={({ productId }) => productId}
      />
    </Panel>
  );
}
