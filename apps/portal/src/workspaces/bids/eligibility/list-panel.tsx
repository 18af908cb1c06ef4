import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import type { Language } from '../../../i18n/language.js';
import {
  Code,
  type Column,
  DataTable,
  DownloadButton,
  Facts,
  instant,
  Panel,
  ProblemBar,
  StatusTag,
  UnitPrice,
} from '../../../kit/index.js';
import type { EligibleList, TenderNotice } from '../types.js';

type ListedProduct = EligibleList['products'][number];
type ListedVariety = EligibleList['varieties'][number];

/** The published list of eligible companies for anyone (符合申报资格企业名单), with the file that its digest is of. */
export function ListPanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  const { data, error, refetch } = useQuery({
    queryKey: ['public-tender', notice.id, 'eligibility'],
    enabled: notice.listFrozenAt !== null,
    queryFn: () =>
      answered(api.GET('/api/v1/public/tenders/{id}/eligibility', { params: { path: { id: notice.id } } })),
  });
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return null;
  const base = `/api/v1/public/tenders/${notice.id}/eligibility`;
  return (
    <>
      <Panel
        title={t('eligibility.list.title')}
        note={t('eligibility.list.note', { at: instant(data.frozenAt, 'zoned') })}
      >
        <div className="jc-stack">
          <Facts facts={[{ label: t('eligibility.list.hash'), value: <Code value={data.hash} inFours /> }]} />
          <div className="jc-row-flex">
            <DownloadButton type="link" href={`${base}/notice.pdf`} fileName={`${data.roundNo}-list.pdf`}>
              {t('eligibility.list.pdf')}
            </DownloadButton>
            <DownloadButton type="link" href={`${base}/list.xlsx`} fileName={`${data.roundNo}-list.xlsx`}>
              {t('eligibility.list.excel')}
            </DownloadButton>
            <DownloadButton type="link" href={`${base}/list.json`} fileName={`${data.roundNo}-list.json`}>
              {t('eligibility.list.file')}
            </DownloadButton>
          </div>
        </div>
      </Panel>
      <Tables list={data} />
    </>
  );
}

function Tables({ list }: { readonly list: EligibleList }) {
  const { t, i18n } = useTranslation('bids');
  const language = (i18n.language as Language) === 'en' ? 'en' : 'zh';
  const figure = (value: number) => <span className="jc-figure">{value}</span>;
  const names = new Map(list.varieties.map(({ varietyId, name }) => [varietyId, name]));
  const varieties: Column<ListedVariety>[] = [
    { key: 'name', title: t('eligibility.list.variety'), render: ({ name }) => name },
    {
      key: 'eligible',
      title: t('eligibility.list.eligible'),
      align: 'end',
      width: 110,
      render: ({ eligible }) => figure(eligible),
    },
    {
      key: 'cap',
      title: t('eligibility.list.cap'),
      align: 'end',
      width: 130,
      render: ({ cap }) => (cap === null ? t('eligibility.list.noCap') : figure(cap)),
    },
  ];
  const products: Column<ListedProduct>[] = [
    {
      key: 'bidder',
      title: t('eligibility.list.bidder'),
      width: 170,
      render: ({ bidderName }) => bidderName,
      full: ({ bidderName }) => bidderName,
    },
    {
      key: 'product',
      title: t('eligibility.list.product'),
      render: ({ name }) => name,
      full: ({ name }) => name,
    },
    {
      key: 'variety',
      title: t('eligibility.list.variety'),
      width: 110,
      render: ({ varietyId }) => names.get(varietyId) ?? varietyId,
      full: ({ varietyId }) => names.get(varietyId) ?? varietyId,
    },
    {
      key: 'decision',
      title: t('eligibility.decision'),
      width: 100,
      render: ({ decision }) => <StatusTag kind="ownEntryDecision" state={decision} />,
    },
    { key: 'entity', title: t('eligibility.list.entity'), width: 110, render: ({ entityId }) => entityId },
    {
      key: 'ceiling',
      title: t('eligibility.list.ceiling'),
      align: 'end',
      width: 150,
      render: ({ ceilingPrice }) => <UnitPrice value={ceilingPrice} why={t('eligibility.list.noCeiling')} />,
    },
    {
      key: 'reason',
      title: t('eligibility.reason'),
      width: 110,
      render: ({ reason }) => reason?.[language] ?? '',
      full: ({ reason }) => reason?.[language] ?? '',
    },
  ];
  return (
    <>
      <Panel title={t('eligibility.list.varieties')} flush>
        <DataTable
          caption={t('eligibility.list.varieties')}
          columns={varieties}
          rows={list.varieties}
          rowKey={({ varietyId }) => varietyId}
        />
      </Panel>
      <Panel title={t('eligibility.list.products')} flush>
        <DataTable
          caption={t('eligibility.list.products')}
          columns={products}
          rows={list.products}
          rowKey={({ productId }) => productId}
        />
      </Panel>
    </>
  );
}
