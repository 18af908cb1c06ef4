import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { useMay } from '../../../api/session.js';
import { Code, DataTable, DateTime, DeedDialog, DownloadButton, Facts, Panel } from '../../../kit/index.js';
import type { Review, RoundOfReview } from '../types.js';
import { changesOf } from './changes.js';

interface DrawPanelProps {
  readonly tender: RoundOfReview;
  readonly review: Review;
  readonly draw: NonNullable<Review['draw']>;
}

/** The draw (专家抽取): what was committed to, who was left out, and from where the seed came. */
export function DrawPanel({ tender, review, draw }: DrawPanelProps) {
  const { t } = useTranslation('experts');
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const by = (name: string | null, at: string | null) =>
    at === null ? (
      '—'
    ) : (
      <>
        {t('draw.by', { name: name ?? '' })}
        <DateTime value={at} precision="second" />
      </>
    );
  const perform = useDeed({
    send: (opinion: string, init) =>
      answered(
        api.POST('/api/v1/tenders/{id}/expert-review/draw', {
          ...init,
          params: { path: { id: tender.id } },
          body: { opinion },
        }),
      ),
    changes: changesOf(tender),
  });
  return (
    <>
      <Panel
        title={t('draw.title')}
        extra={
          <>
            {draw.seed === null ? null : (
              <DownloadButton
                href={`/api/v1/tenders/${tender.id}/expert-review/draw.json`}
                fileName="draw.json"
              >
                {t('draw.record')}
              </DownloadButton>
            )}
            {review.state === 'prepared' && may('review.confirm') ? (
              <Button type="primary" onClick={() => setAsked(true)}>
                {t('draw.draw')}
              </Button>
            ) : null}
          </>
        }
      >
        <div className="jc-stack">
          {draw.seed === null ? <p>{t('draw.waiting')}</p> : null}
          <Facts
            facts={[
              { label: t('draw.candidates'), value: t('draw.people', { count: draw.candidates }) },
              { label: t('draw.committed'), value: by(draw.committedBy, draw.committedAt) },
              { label: t('draw.commitment'), value: <Code value={draw.commitment} short /> },
              ...(draw.seed === null
                ? []
                : [
                    { label: t('draw.drawn'), value: by(draw.drawnBy, draw.drawnAt) },
                    { label: t('draw.checkpoint'), value: String(draw.checkpoint) },
                    { label: t('draw.seed'), value: <Code value={draw.seed} short /> },
                  ]),
            ]}
          />
          {draw.leftOut.length === 0 ? <p className="jc-note">{t('draw.leftOutNone')}</p> : null}
        </div>
        <DeedDialog
          open={asked}
          title={t('draw.draw')}
          object={[
            { label: t('field.round'), value: `${tender.title}（${tender.roundNo}）` },
            { label: t('draw.candidates'), value: t('draw.people', { count: draw.candidates }) },
            { label: t('plan.size'), value: String(review.size) },
            { label: t('draw.commitment'), value: <Code value={draw.commitment} short /> },
          ]}
          consequence={t('draw.consequence')}
          verb={t('draw.draw')}
          reason="required"
          secondFactor
          onConfirm={(opinion) => perform.performNow(opinion)}
          onClose={() => setAsked(false)}
        />
      </Panel>
      {draw.leftOut.length > 0 ? (
        <Panel title={t('draw.leftOut')} flush>
          <DataTable
            caption={t('draw.leftOut')}
            rows={draw.leftOut}
            rowKey={({ id }) => id}
            columns={[
              { key: 'employer', title: t('field.employer'), width: 240, render: ({ employer }) => employer },
              {
                key: 'reason',
                title: t('field.reason'),
                width: 220,
                render: ({ reason }) => t(`draw.reasons.${reason}`),
              },
              {
                key: 'detail',
                title: t('draw.detail'),
                render: ({ detail }) => detail,
                full: ({ detail }) => detail,
              },
            ]}
          />
        </Panel>
      ) : null}
    </>
  );
}
