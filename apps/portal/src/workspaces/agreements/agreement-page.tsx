import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import { useMay } from '../../api/session.js';
import {
  Code,
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  DownloadButton,
  EmptyState,
  Facts,
  Money,
  Page,
  Panel,
  Quantity,
  Skeleton,
  StatusTag,
  TimeLeft,
  UnitPrice,
} from '../../kit/index.js';
import { SignDialog } from './sign-dialog.js';
import { AGREEMENT_CHANGES, type AgreementDetail } from './types.js';

/** One agreement with its annex and its signatures (协议详情). */
export default function AgreementPage() {
  const { t } = useTranslation('agreements');
  const { agreementId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['agreement', agreementId],
    queryFn: () => answered(api.GET('/api/v1/agreements/{id}', { params: { path: { id: agreementId } } })),
  });
  return (
    <Page
      title={data?.number ?? t('list.title')}
      crumbs={[{ label: t('list.title'), to: '/agreements' }, { label: data?.number ?? '' }]}
      tags={data ? <StatusTag kind="agreement" state={data.state} /> : null}
      note={data?.roundTitle ?? null}
      actions={data ? <Actions agreement={data} /> : null}
      problem={error ? asProblem(error) : null}
      onRetry={() => void refetch()}
    >
      {data ? <Body agreement={data} /> : error ? null : <Skeleton lines={10} />}
    </Page>
  );
}

function Actions({ agreement }: { readonly agreement: AgreementDetail }) {
  const { t } = useTranslation('agreements');
  const may = useMay();
  const [asked, setAsked] = useState<'sign' | 'decline' | 'recall' | null>(null);
  const { id, number, state, ownParty, signed } = agreement;
  const isOpen = state === 'signing';
  const isWaiting = isOpen && ownParty !== null && !signed.includes(ownParty) && may('agreement.sign');
  return (
    <>
      {agreement.digest === null ? null : (
        <>
          <DownloadButton href={`/api/v1/agreements/${id}/document.pdf`} fileName={`${number}.pdf`}>
            {t('page.pdf')}
          </DownloadButton>
          <DownloadButton href={`/api/v1/agreements/${id}/evidence.json`} fileName={`${number}.json`}>
            {t('page.evidence')}
          </DownloadButton>
        </>
      )}
      {isOpen && may('agreement.manage') ? (
        <Button danger onClick={() => setAsked('recall')}>
          {t('recall.verb')}
        </Button>
      ) : null}
      {isWaiting ? (
        <>
          <Button onClick={() => setAsked('decline')}>{t('decline.verb')}</Button>
          <Button type="primary" onClick={() => setAsked('sign')}>
            {t('sign.verb')}
          </Button>
        </>
      ) : null}
      {asked === 'sign' ? <SignDialog agreements={[agreement]} onClose={() => setAsked(null)} /> : null}
      {asked === 'decline' || asked === 'recall' ? (
        <RefusalDialog agreement={agreement} deed={asked} onClose={() => setAsked(null)} />
      ) : null}
    </>
  );
}

interface RefusalDialogProps {
  readonly agreement: AgreementDetail;
  readonly deed: 'decline' | 'recall';
  readonly onClose: () => void;
}

/** A party declines, or the office calls an agreement back; both say why. */
function RefusalDialog({ agreement: { id, number, institution }, deed, onClose }: RefusalDialogProps) {
  const { t } = useTranslation('agreements');
  const perform = useDeed({
    send: (reason: string, init) => {
      const call = { ...init, params: { path: { id } }, body: { reason } };
      return deed === 'decline'
        ? answered(api.POST('/api/v1/agreements/{id}/refusal', call))
        : answered(api.POST('/api/v1/agreements/{id}/recall', call));
    },
    changes: AGREEMENT_CHANGES,
  });
  return (
    <DeedDialog
      open
      title={t(`${deed}.verb`)}
      object={[
        { label: t('fields.number'), value: number },
        { label: t('parties.institution'), value: institution },
      ]}
      consequence={t(`${deed}.consequence`)}
      verb={t(`${deed}.verb`)}
      danger
      reason="required"
      onConfirm={(reason) => perform.performNow(reason)}
      onClose={onClose}
    />
  );
}

function Body({ agreement }: { readonly agreement: AgreementDetail }) {
  const { t } = useTranslation('agreements');
  const { lines, signatures } = agreement;
  const lineColumns = useLineColumns();
  const signatureColumns = useSignatureColumns();
  return (
    <div className="jc-stack">
      <FactsPanel agreement={agreement} />
      <Panel
        title={t('page.lines')}
        note={
          <>
            {t('fields.amount')} <Money value={agreement.amount} />
          </>
        }
        flush
      >
        <DataTable
          caption={t('page.lines')}
          columns={lineColumns}
          rows={lines}
          rowKey={({ productId, region }) => `${productId}/${region}`}
        />
      </Panel>
      <Panel title={t('page.signatures')} flush>
        {signatures.length === 0 ? (
          <EmptyState text={t('page.unsigned')} />
        ) : (
          <DataTable
            caption={t('page.signatures')}
            columns={signatureColumns}
            rows={signatures}
            rowKey={({ party }) => party}
          />
        )}
      </Panel>
    </div>
  );
}

function FactsPanel({ agreement }: { readonly agreement: AgreementDetail }) {
  const { t } = useTranslation('agreements');
  const { state, amends, startsOn, endsOn, digest, dueAt, effectiveAt, closedReason } = agreement;
  return (
    <Panel
      title={t('page.facts')}
      note={state === 'signing' && dueAt !== null ? <TimeLeft deadline={dueAt} /> : null}
    >
      <Facts
        facts={[
          { label: t('parties.institution'), value: agreement.institution },
          { label: t('parties.manufacturer'), value: agreement.manufacturer },
          { label: t('parties.distributor'), value: agreement.distributor },
          { label: t('fields.term'), value: `${startsOn} — ${endsOn}` },
          ...(amends === null ? [] : [{ label: t('fields.amends'), value: amends }]),
          { label: t('fields.dueAt'), value: <DateTime value={dueAt} precision="zoned" /> },
          { label: t('fields.effectiveAt'), value: <DateTime value={effectiveAt} precision="zoned" /> },
          ...(closedReason === null ? [] : [{ label: t('fields.closedReason'), value: closedReason }]),
          ...(digest === null ? [] : [{ label: 'SHA-256', value: <Code value={digest} short /> }]),
        ]}
      />
    </Panel>
  );
}

function useLineColumns(): Column<AgreementDetail['lines'][number]>[] {
  const { t } = useTranslation('agreements');
  return [
    { key: 'variety', title: t('fields.variety'), width: 200, render: ({ variety }) => variety },
    { key: 'product', title: t('fields.product'), width: 220, render: ({ product }) => product },
    { key: 'region', title: t('fields.region'), width: 120, render: ({ region }) => region || '—' },
    {
      key: 'price',
      title: t('fields.unitPrice'),
      align: 'end',
      width: 120,
      render: ({ unitPrice }) => <UnitPrice value={unitPrice} />,
    },
    {
      key: 'quantity',
      title: t('fields.quantity'),
      align: 'end',
      width: 130,
      render: ({ quantity }) => <Quantity value={quantity} />,
    },
    {
      key: 'amount',
      title: t('fields.amount'),
      align: 'end',
      width: 140,
      render: ({ amount }) => <Money value={amount} />,
    },
  ];
}

function useSignatureColumns(): Column<AgreementDetail['signatures'][number]>[] {
  const { t } = useTranslation('agreements');
  return [
    { key: 'party', title: t('page.party'), width: 110, render: ({ party }) => t(`parties.${party}`) },
    { key: 'organisation', title: t('page.organisation'), width: 200, render: (row) => row.organisation },
    { key: 'by', title: t('page.signedBy'), width: 120, render: ({ signedBy }) => signedBy },
    {
      key: 'at',
      title: t('page.signedAt'),
      align: 'end',
      width: 160,
      render: ({ signedAt }) => <DateTime value={signedAt} precision="minute" />,
    },
    {
      key: 'serial',
      title: t('page.serial'),
      width: 200,
      render: ({ serial }) => <Code value={serial} short />,
    },
    {
      key: 'issuer',
      title: t('page.issuer'),
      width: 240,
      render: ({ issuer }) => issuer,
      full: ({ issuer }) => issuer,
    },
  ];
}
