import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  Code,
  DataTable,
  Facts,
  Page,
  Panel,
  ProblemBar,
  StatusIcon,
  StatusTag,
  TimeLeft,
  useServerSecond,
  useUnsavedGuard,
} from '../../../kit/index.js';
import { percentOf } from '../percent.js';
import type { OwnReview } from '../types.js';
import { AnswerDialog } from './answer-dialog.js';
import { SheetPanel } from './sheet-panel.js';
import { SignDialog } from './sign-dialog.js';
import { useSheet } from './use-sheet.js';

type Asked = 'accept' | 'recuse' | 'sign';

/** The answer to the invitation, then the sheet until it is signed off. */
export function ReviewView({ review }: { readonly review: OwnReview }) {
  const { t } = useTranslation('experts');
  const now = useServerSecond();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [saved, setSaved] = useState(false);
  const sheet = useSheet(review, () => setSaved(true));
  useUnsavedGuard(sheet.changed);
  const isOpen = review.reviewState === 'drawn';
  const isLate = Date.parse(review.dueAt) <= now;
  const scoring = isOpen && review.state === 'accepted';
  const sign = async () => {
    if (await sheet.saved()) setAsked('sign');
  };
  return (
    <Page
      title={review.title}
      crumbs={[{ label: t('own.title'), to: '/expert-reviews' }, { label: review.roundNo }]}
      tags={
        <>
          <StatusTag kind="expertSeat" state={review.state} />
          <StatusTag kind="purpose" state={review.purpose} />
        </>
      }
      actions={
        <>
          {isOpen && ['invited', 'accepted'].includes(review.state) ? (
            <Button onClick={() => setAsked('recuse')}>{t('own.recuse')}</Button>
          ) : null}
          {isOpen && review.state === 'invited' ? (
            <Button type="primary" disabled={isLate} onClick={() => setAsked('accept')}>
              {t('own.accept')}
            </Button>
          ) : null}
          {scoring ? (
            <>
              <Button
                disabled={!sheet.changed || sheet.faults > 0}
                loading={sheet.saving}
                onClick={sheet.save}
              >
                {t('own.save')}
              </Button>
              <Button type="primary" disabled={sheet.faults > 0} onClick={() => void sign()}>
                {t('own.sign')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {saved && !sheet.changed && scoring ? (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t('own.saved')}</span>
        </div>
      ) : null}
      {sheet.problem ? <ProblemBar problem={sheet.problem} labels={sheet.labels} /> : null}
      <Standing review={review} isLate={isLate} />
      {review.state === 'accepted' || review.state === 'submitted' ? (
        <SheetPanel review={review} sheet={sheet} writable={scoring} />
      ) : (
        <BiddersPanel review={review} />
      )}
      {asked === 'accept' || asked === 'recuse' ? (
        <AnswerDialog review={review} deed={asked} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'sign' ? <SignDialog review={review} onClose={() => setAsked(null)} /> : null}
    </Page>
  );
}

/** Where the seat stands: the time to answer, the rule of reasons, or how it ended. */
function Standing({ review, isLate }: { readonly review: OwnReview; readonly isLate: boolean }) {
  const { t } = useTranslation('experts');
  const { state, reviewState, commentRule } = review;
  const share = { below: percentOf(commentRule.below), above: percentOf(commentRule.above) };
  const text =
    state === 'recused' || state === 'excluded' || state === 'lapsed'
      ? t('own.left')
      : reviewState !== 'drawn' && state !== 'submitted'
        ? t('own.ended')
        : state === 'invited' && isLate
          ? t('own.late')
          : state === 'accepted'
            ? t('own.rule', share)
            : state === 'submitted'
              ? t('own.signed')
              : null;
  return (
    <Panel>
      <div className="jc-stack">
        {text === null ? null : <p>{text}</p>}
        <Facts
          facts={[
            { label: t('field.seat'), value: String(review.seat) },
            { label: t('field.specialty'), value: review.specialty ?? t('seats.any') },
            ...(state === 'invited'
              ? [{ label: t('field.due'), value: <TimeLeft deadline={review.dueAt} /> }]
              : []),
            ...(review.reason === null ? [] : [{ label: t('field.reason'), value: review.reason }]),
            ...(state === 'accepted' ? [{ label: t('own.progress'), value: `${review.progress} %` }] : []),
            ...(state === 'submitted'
              ? [{ label: t('own.digest'), value: <Code value={review.digest} short /> }]
              : []),
          ]}
        />
      </div>
    </Panel>
  );
}

/** Whose products are reviewed, to be looked through before the declaration. */
function BiddersPanel({ review }: { readonly review: OwnReview }) {
  const { t } = useTranslation('experts');
  return (
    <Panel title={t('own.bidders')} flush>
      <DataTable
        caption={t('own.bidders')}
        rows={review.products}
        rowKey={({ productId }) => productId}
        columns={[
          {
            key: 'bidder',
            title: t('field.bidder'),
            width: 260,
            render: ({ bidder }) => bidder,
            full: ({ bidder }) => bidder,
          },
          { key: 'product', title: t('field.product'), width: 260, render: ({ productName }) => productName },
          { key: 'variety', title: t('field.variety'), render: ({ varietyName }) => varietyName },
        ]}
      />
    </Panel>
  );
}
