import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import type { Language } from '../../../../i18n/language.js';
import { type Column, ProblemBar, QueryTable, StatusTag, UnitPrice } from '../../../../kit/index.js';
import type { Eligibility, EligibilityProduct, Tender } from '../../types.js';
import { RefuseDialog } from './refuse-dialog.js';

interface ProductsPanelProps {
  readonly tender: Tender;
  readonly eligibility: Eligibility;
  /** Whether the reader may decide now. */
  readonly open: boolean;
}

/** The decisions sent at once (批量认定). */
export type DecisionsToSend = readonly {
  readonly productId: string;
  readonly decision: 'passed' | 'refused';
  readonly reason?: string;
  readonly note?: string | null;
}[];

const NOTHING: ReadonlySet<string> = new Set();

/** Products of a round, passed or refused with a reason (产品资格认定); several at once. */
export function ProductsPanel({ tender, eligibility, open }: ProductsPanelProps) {
  const { t } = useTranslation('tenders');
  const columns = useColumns(eligibility);
  const [picked, setPicked] = useState(NOTHING);
  const [refusing, setRefusing] = useState(false);
  const decide = useDeed({
    send: (items: DecisionsToSend, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/eligibility/decisions', {
          ...init,
          params: { path: { id: tender.id } },
          body: { items: [...items] },
        }),
      ),
    changes: [['tender', tender.id]],
    onDone: () => setPicked(NOTHING),
  });
  const count = { n: String(picked.size) };
  return (
    <>
      {decide.problem ? <ProblemBar problem={decide.problem} /> : null}
      <QueryTable
        id="tender-eligibility"
        caption={t('eligibility.products.title')}
        queryKey={['tender', tender.id, 'eligibility-products']}
        rowKey={({ productId }: EligibilityProduct) => productId}
        load={(query: object) =>
          answered(
            api.GET('/api/v1/tenders/{id}/eligibility/products', {
              params: { path: { id: tender.id }, query },
            }),
          )
        }
        columns={columns}
        filters={[
          { name: 'q', label: t('eligibility.products.search'), kind: 'text' },
          {
            name: 'decision',
            label: t('eligibility.products.decision'),
            kind: 'select',
            options: (['passed', 'refused', 'undecided'] as const).map((value) => ({
              value,
              label: t(`eligibility.varieties.${value}`),
            })),
          },
        ]}
        {...(open ? { selection: { keys: picked, onChange: setPicked } } : {})}
        actions={
          open ? (
            <>
              <Button disabled={picked.size === 0} onClick={() => setRefusing(true)}>
                {t('eligibility.products.refuse', count)}
              </Button>
              <Button
                type="primary"
                disabled={picked.size === 0}
                loading={decide.running}
                onClick={() =>
                  decide.perform([...picked].map((productId) => ({ productId, decision: 'passed' })))
                }
              >
                {t('eligibility.products.pass', count)}
              </Button>
            </>
          ) : null
        }
        empty={{ text: t('eligibility.products.none') }}
      />
      <RefuseDialog
        open={refusing}
        products={[...picked]}
        reasons={eligibility.reasons}
        send={decide.performNow}
        onClose={() => setRefusing(false)}
      />
    </>
  );
}

function useColumns({ reasons }: Eligibility): Column<EligibilityProduct>[] {
  const { t, i18n } = useTranslation('tenders');
  const language = (i18n.language as Language) === 'en' ? 'en' : 'zh';
  const words = new Map(reasons.map((reason) => [reason.code, reason[language]]));
  const said = ({ reason, note }: EligibilityProduct): string =>
    [reason === null ? null : (words.get(reason) ?? reason), note].filter(Boolean).join('；');
  return [
    {
      key: 'name',
      title: t('eligibility.products.product'),
      width: 170,
      render: ({ name }) => name,
      full: ({ name, productId }) => `${name} ${productId}`,
    },
    {
      key: 'decision',
      title: t('eligibility.products.decision'),
      width: 110,
      render: ({ decision }) => <StatusTag kind="entryDecision" state={decision ?? 'undecided'} />,
    },
    {
      key: 'variety',
      title: t('eligibility.products.variety'),
      width: 120,
      render: ({ varietyName }) => varietyName,
      full: ({ varietyName }) => varietyName,
    },
    {
      key: 'bidder',
      title: t('eligibility.products.bidder'),
      width: 190,
      render: ({ bidderName }) => bidderName,
      full: ({ bidderName, bidderId }) => `${bidderName} ${bidderId}`,
    },
    {
      key: 'entity',
      title: t('eligibility.products.entity'),
      width: 130,
      render: ({ entityId }) => entityId,
    },
    {
      key: 'ceiling',
      title: t('eligibility.products.ceiling'),
      align: 'end',
      width: 130,
      render: ({ ceilingPrice }) => (
        <UnitPrice value={ceilingPrice} why={t('eligibility.products.noCeiling')} />
      ),
    },
    { key: 'reason', title: t('eligibility.products.reason'), width: 220, render: said, full: said },
  ];
}
