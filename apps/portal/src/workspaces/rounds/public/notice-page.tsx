import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { ProblemBar, Skeleton } from '../../../kit/index.js';
import { usePageTitle } from '../../../shell/page-title.js';
import type { PublicNotice } from '../types.js';
import { NoticeAside } from './notice-aside.js';
import { NoticeTables } from './notice-tables.js';
import './notice.css';

/** A result notice on screen, laid out as the document that it is (中选结果公告). */
export default function NoticePage() {
  const { t, i18n } = useTranslation('rounds');
  const { roundId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['public-result', roundId],
    queryFn: () => answered(api.GET('/api/v1/public/results/{id}', { params: { path: { id: roundId } } })),
  });
  usePageTitle(data?.notice.title ?? t('public.title'));
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={14} />;
  const { notice } = data;
  return (
    <div className="jc-notice-page">
      <article className="jc-panel jc-notice-sheet">
        <header>
          <p className="jc-notice-path">
            <span>
              <Link to="/public/results">{t('public.back')}</Link> / {t(`list.${notice.category}`)} /{' '}
              {notice.roundNo}
            </span>
            <span>
              {t('public.number')} {notice.noticeNo}　
              {t('public.edition', { edition: String(notice.edition) })}
            </span>
          </p>
          <h1>
            {notice.title}
            <br />
            {t('public.result')}
          </h1>
          <p className="jc-notice-sub">
            {notice.openedOn === null ? null : <span>{t('public.opened', { date: notice.openedOn })}</span>}
            <Counts notice={notice} />
          </p>
        </header>
        <p className="jc-notice-text">
          {t('public.intro', { ruleset: rulesetTitle(notice, i18n.language.startsWith('zh')) })}
        </p>
        <NoticeTables notice={notice} />
        <footer className="jc-notice-foot">
          <div>
            <p>
              {t('public.sourceNote', {
                source: notice.source.text.replace(/[。.]+$/, ''),
                confidence: t(`confidence.${notice.source.confidence}`),
              })}
            </p>
            <p>{t(notice.visibility === 'none' ? 'public.noPriceNote' : 'public.priceNote')}</p>
          </div>
          <p className="jc-notice-sign">
            {notice.issuer}
            <br />
            {notice.announcedOn ?? notice.openedOn}
          </p>
        </footer>
      </article>
      <NoticeAside published={data} />
    </div>
  );
}

const rulesetTitle = ({ rulesetTitle: title }: PublicNotice['notice'], zh: boolean): string =>
  zh ? title.zh : title.en;

function Counts({ notice }: { notice: PublicNotice['notice'] }) {
  const { t } = useTranslation('rounds');
  const counts = {
    bidders: String(notice.counts.bidders),
    products: String(notice.counts.products),
    winners: String(notice.counts.winners),
    winningBidders: String(notice.counts.winningBidders),
  };
  return (
    <span>
      {notice.origin === 'history' ? t('public.countsHistory', counts) : t('public.counts', counts)}
    </span>
  );
}
