import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { useMay } from '../../../api/session.js';
import {
  Code,
  type Column,
  DataTable,
  DateTime,
  DeedDialog,
  DownloadButton,
  EmptyState,
  Panel,
} from '../../../kit/index.js';
import type { Review, ReviewedProduct, RoundOfReview } from '../types.js';
import { changesOf } from './changes.js';

type Deed = 'propose' | 'freeze' | 'return';
interface ScoresPanelProps {
  readonly tender: RoundOfReview;
  readonly review: Review;
}

/** The technical scores, once every sheet is signed off, and their freezing by two people (技术评分). */
export function ScoresPanel({ tender, review }: ScoresPanelProps) {
  const { t } = useTranslation('experts');
  const may = useMay();
  const [asked, setAsked] = useState<Deed | null>(null);
  const deeds: Deed[] =
    review.state === 'scored' && may('review.manage')
      ? ['propose']
      : review.state === 'proposed' && may('review.confirm')
        ? ['return', 'freeze']
        : [];
  const columns: Column<ReviewedProduct>[] = [
    {
      key: 'product',
      title: t('field.product'),
      width: 200,
      render: ({ productName }) => productName,
      full: ({ productName }) => productName,
    },
    {
      key: 'variety',
      title: t('field.variety'),
      width: 150,
      render: ({ varietyName }) => varietyName,
      full: ({ varietyName }) => varietyName,
    },
    {
      key: 'bidder',
      title: t('field.bidder'),
      width: 200,
      render: ({ bidder }) => bidder,
      full: ({ bidder }) => bidder,
    },
    {
      key: 'totals',
      title: t('scores.totals'),
      width: 220,
      render: ({ totals }) => totals.map(({ seat, total }) => `${seat}: ${total}`).join('，'),
      full: ({ totals }) => totals.map(({ seat, total }) => `${seat}: ${total}`).join('，'),
    },
    {
      key: 'score',
      title: t('field.score'),
      width: 110,
      align: 'end',
      render: ({ technicalScore }) => technicalScore ?? '—',
    },
  ];
  return (
    <Panel
      title={t('scores.title')}
      note={
        review.frozenAt === null ? null : (
          <>
            {t('scores.frozen')} <DateTime value={review.frozenAt} precision="second" />
          </>
        )
      }
      extra={
        <>
          {review.state === 'frozen' ? (
            <DownloadButton
              href={`/api/v1/tenders/${tender.id}/expert-review/minutes.pdf`}
              fileName="minutes.pdf"
            >
              {t('scores.minutes')}
            </DownloadButton>
          ) : null}
          {deeds.map((deed) => (
            <Button
              key={deed}
              type={deed === 'return' ? 'default' : 'primary'}
              onClick={() => setAsked(deed)}
            >
              {t(`scores.${deed}`)}
            </Button>
          ))}
        </>
      }
      flush
    >
      {review.scoresHash === null ? (
        <EmptyState text={t('scores.waiting')} />
      ) : (
        <>
          <p className="jc-note jc-scores-hash">
            {t('scores.hash')} <Code value={review.scoresHash} short />
          </p>
          <DataTable
            caption={t('scores.title')}
            columns={columns}
            rows={review.products}
            rowKey={({ productId }) => productId}
          />
        </>
      )}
      {asked !== null && review.scoresHash !== null ? (
        <FreezeDialog
          tender={tender}
          deed={asked}
          scoresHash={review.scoresHash}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Panel>
  );
}

interface FreezeDialogProps {
  readonly tender: RoundOfReview;
  readonly deed: Deed;
  readonly scoresHash: string;
  readonly onClose: () => void;
}

function FreezeDialog({ tender, deed, scoresHash, onClose }: FreezeDialogProps) {
  const { t } = useTranslation('experts');
  const path = { id: tender.id };
  const perform = useDeed<string, unknown>({
    send: (opinion, init) =>
      deed === 'propose'
        ? answered(
            api.POST('/api/v1/tenders/{id}/expert-review/freeze-proposal', {
              ...init,
              params: { path },
              body: { scoresHash },
            }),
          )
        : answered(
            api.POST('/api/v1/tenders/{id}/expert-review/freeze', {
              ...init,
              params: { path },
              body: { scoresHash, decision: deed, opinion },
            }),
          ),
    changes: changesOf(tender),
  });
  return (
    <DeedDialog
      open
      title={t(`scores.${deed}`)}
      object={[
        { label: t('field.round'), value: `${tender.title}（${tender.roundNo}）` },
        { label: t('scores.hash'), value: <Code value={scoresHash} short /> },
      ]}
      consequence={t(`scores.${deed}Consequence`)}
      verb={t(`scores.${deed}`)}
      {...(deed === 'propose' ? {} : { reason: 'required', secondFactor: true })}
      onConfirm={(opinion) => perform.performNow(opinion)}
      onClose={onClose}
    />
  );
}
