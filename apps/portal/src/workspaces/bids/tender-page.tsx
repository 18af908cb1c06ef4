import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';

import { answered, api } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import {
  Countdown,
  DateTime,
  Facts,
  Page,
  Panel,
  Skeleton,
  StatusTag,
  useServerSecond,
  Watermark,
} from '../../kit/index.js';
import { DossierPanel } from '../dossier/dossier-panel.js';
import { AmendmentsPanel, ExtensionNotice } from './changes/amendments-panel.js';
import { AnswersPanel } from './changes/answers-panel.js';
import { DocumentsPanel } from './changes/documents-panel.js';
import { QuestionsPanel } from './changes/questions-panel.js';
import { EligibilityPanel } from './eligibility/eligibility-panel.js';
import { EntriesPanel } from './entries-panel.js';
import { IncidentsPanel } from './incidents/incidents-panel.js';
import { OffersPanel } from './offers-panel.js';
import { HistoryPanel } from './history-panel.js';
import { quotesDueOf, useOwnOffers } from './own-offers.js';
import { PurposeTag } from './purpose-tag.js';
import { QualificationPanel } from './qualification/panel.js';
import { QualificationWizard } from './qualification/wizard.js';
import { ReceiptSheet } from './receipt-sheet.js';
import { SecondQuotePanel } from './second-quote/panel.js';
import type { BidPart, OwnBids, SignedReceiptView, TenderNotice } from './types.js';
import { WaysPanel } from './ways-panel.js';
import { Withdrawal } from './withdrawal.js';
import { SealingProcess, type SealingRun } from './wizard/seal-step.js';
import { Steps } from './wizard/steps.js';
import { BidWizard } from './wizard/wizard.js';
import './bids.css';

/** One round from the bidder's side: the own bid, how to hand it in, and what was handed in (投标). */
export default function OwnTenderPage() {
  const { t } = useTranslation('bids');
  const { tenderId: id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['bids', 'tender', id],
    queryFn: async () => {
      const at = { params: { path: { id } } };
      const ofPart = (part: BidPart) => ({ params: { ...at.params, query: { part } } });
      const [notice, bids, entries, qualification, quotes] = await Promise.all([
        answered(api.GET('/api/v1/public/tenders/{id}', at)),
        answered(api.GET('/api/v1/tenders/{id}/bids', at)),
        answered(api.GET('/api/v1/tenders/{id}/entries', at)),
        answered(api.GET('/api/v1/tenders/{id}/bids', ofPart('qualification'))),
        answered(api.GET('/api/v1/tenders/{id}/bids', ofPart('second-quote'))),
      ]);
      return { notice, bids, entries, qualification, quotes };
    },
  });
  if (error)
    return (
      <Page title={t('list.title')} problem={asProblem(error)} onRetry={() => void refetch()}>
        {null}
      </Page>
    );
  if (!data)
    return (
      <Page title={t('list.title')}>
        <Skeleton lines={10} />
      </Page>
    );
  return <OwnTender {...data} entries={<EntriesPanel entries={data.entries.items} />} />;
}

function OwnTender({
  notice,
  bids,
  qualification,
  quotes,
  entries,
}: {
  readonly notice: TenderNotice;
  readonly bids: OwnBids;
  readonly qualification: OwnBids;
  readonly quotes: OwnBids;
  readonly entries: ReactNode;
}) {
  const { t } = useTranslation('bids');
  const [bidding, setBidding] = useState<BidPart | null>(null);
  const [receipt, setReceipt] = useState<SignedReceiptView>();
  const [run, setRun] = useState<SealingRun>();
  const quotesDueAt = quotesDueOf(useOwnOffers(notice).data?.items ?? []);
  const taken = usePartTaken(notice, quotesDueAt);
  const open = taken === 'price';
  const staged = notice.qualificationDeadline !== null;
  const live = bids.items.find(({ state }) => state === 'live');
  const show = (signed: SignedReceiptView | undefined, how?: SealingRun) => {
    setBidding(null);
    setReceipt(signed);
    setRun(how);
  };
  const begin = (part: BidPart) => {
    show(undefined);
    setBidding(part);
  };
  return (
    <Page
      title={t('page.prefix', { title: notice.title })}
      crumbs={[{ label: t('list.title'), to: '/bids' }, { label: notice.roundNo }]}
      tags={
        <>
          <StatusTag kind="announcedTender" state={notice.state} />
          {live ? <StatusTag kind="ownBid" state="live" /> : null}
          <PurposeTag purpose={notice.purpose} />
        </>
      }
      actions={
        bidding ? (
          <Button onClick={() => setBidding(null)}>{t('page.stop')}</Button>
        ) : (
          <>
            {live && open ? <Withdrawal notice={notice} bid={live} onDone={() => show(undefined)} /> : null}
            <Button
              type="primary"
              disabled={!open}
              {...(open ? {} : { title: t('page.notOpen') })}
              onClick={() => begin('price')}
            >
              {t(live ? 'page.replace' : 'page.start')}
            </Button>
          </>
        )
      }
    >
      <ExtensionNotice notice={notice} />
      <IncidentsPanel notice={notice} />
      <div className="jc-columns">
        <div className="jc-stack">
          {bidding ? (
            <Watermark>
              <div className="jc-stack">
                {bidding === 'qualification' ? (
                  <QualificationWizard notice={notice} onReceipt={show} />
                ) : (
                  <BidWizard key={bidding} notice={notice} part={bidding} onReceipt={show} />
                )}
              </div>
            </Watermark>
          ) : null}
          {receipt ? (
            <>
              {run ? <Steps part={run.part} current="receipt" /> : null}
              <ReceiptSheet notice={notice} receipt={receipt} />
              {run ? (
                <Panel title={t('seal.process')}>
                  <SealingProcess {...run} />
                </Panel>
              ) : null}
            </>
          ) : null}
          {bidding ? null : (
            <>
              {notice.state === 'opened' ? <OffersPanel notice={notice} /> : null}
              <SecondQuotePanel
                notice={notice}
                dueAt={quotesDueAt}
                bids={quotes.items}
                open={taken === 'second-quote'}
                onBegin={() => begin('second-quote')}
                onReceipt={show}
              />
              <EligibilityPanel notice={notice} />
              <QualificationPanel
                notice={notice}
                bids={qualification.items}
                open={taken === 'qualification'}
                onBegin={() => begin('qualification')}
                onReceipt={show}
              />
              <HistoryPanel
                tenderId={notice.id}
                {...(staged || quotesDueAt !== null ? { title: t('history.prices') } : {})}
                bids={bids.items}
                onReceipt={(bid) => show(bid.receipt)}
              />
              <DossierPanel tender={notice} />
              <DocumentsPanel notice={notice} />
              <AmendmentsPanel notice={notice} />
              <AnswersPanel notice={notice} />
              <QuestionsPanel notice={notice} />
              {entries}
            </>
          )}
        </div>
        <aside className="jc-stack">
          <DeadlinePanel notice={notice} />
          <Panel title={t('page.may')}>
            <ul className="jc-bid-may">
              <li>{t('page.mayReplace')}</li>
              <li>{t('page.mayCheck')}</li>
              <li>{t('page.mayNot')}</li>
            </ul>
          </Panel>
          <WaysPanel notice={notice} taken={taken} onReceipt={show} />
        </aside>
      </div>
    </Page>
  );
}

/** The part whose envelopes are taken now, by the server clock; the database decides in the end. */
function usePartTaken(notice: TenderNotice, quotesDueAt: string | null): BidPart | null {
  const now = useServerSecond();
  if (quotesDueAt !== null && now < Date.parse(quotesDueAt)) return 'second-quote';
  const { state, qualificationDeadline, priceOpensAt, priceDeadline } = notice;
  if (state !== 'announced') return null;
  if (qualificationDeadline !== null && now < Date.parse(qualificationDeadline)) return 'qualification';
  return Date.parse(priceOpensAt) <= now && now < Date.parse(priceDeadline) ? 'price' : null;
}

function DeadlinePanel({ notice }: { readonly notice: TenderNotice }) {
  const { t } = useTranslation('bids');
  return (
    <Panel title={t(notice.qualificationDeadline === null ? 'page.closes' : 'page.pricesClose')}>
      <div className="jc-stack">
        {notice.state === 'announced' ? (
          <Countdown deadline={notice.priceDeadline} label={t('page.deadline')} />
        ) : null}
        <Facts
          facts={[
            { label: t('page.opens'), value: <DateTime value={notice.priceOpensAt} precision="zoned" /> },
            { label: t('page.closes'), value: <DateTime value={notice.priceDeadline} precision="zoned" /> },
            { label: t('page.opening'), value: <DateTime value={notice.openingFrom} precision="zoned" /> },
          ]}
        />
      </div>
    </Panel>
  );
}
