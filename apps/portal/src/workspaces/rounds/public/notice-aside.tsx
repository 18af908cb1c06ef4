import { useTranslation } from 'react-i18next';

import { Code, DateTime, DownloadButton, Facts, Panel, PrintButton, Tag } from '../../../kit/index.js';
import { PublicCoursePanels } from '../../awards/public-course.js';
import type { PublicNotice } from '../types.js';

/** State, downloads and verification beside the notice (公示状态、下载、核验). */
export function NoticeAside({ published }: { published: PublicNotice }) {
  const { t } = useTranslation('rounds');
  const { notice } = published;
  const base = `/api/v1/public/results/${notice.roundId}`;
  return (
    <aside className="jc-notice-aside">
      <Panel title={t('public.state')}>
        <div className="jc-stack">
          <div>
            <Tag family={published.origin === 'history' ? 'idle' : 'done'}>
              {t(published.origin === 'history' ? 'public.stateHistory' : 'public.statePublished')}
            </Tag>
          </div>
          <Facts
            facts={[
              { label: t('public.category1'), value: t(`list.${notice.category}`) },
              { label: t('public.openedOn'), value: notice.openedOn ?? '—' },
              {
                label: t('public.announced'),
                value: notice.announcedOn ?? <DateTime value={published.publishedAt} precision="day" />,
              },
            ]}
          />
        </div>
      </Panel>
      <PublicCoursePanels roundId={notice.roundId} />
      <Panel title={t('public.downloads')}>
        <div className="jc-notice-files">
          <DownloadButton type="link" href={`${base}/result.pdf`} fileName={`${notice.noticeNo}.pdf`}>
            {t('public.pdf')} (PDF)
          </DownloadButton>
          <DownloadButton type="link" href={`${base}/awards.xlsx`} fileName={`${notice.noticeNo}.xlsx`}>
            {t('public.awards')} (XLSX)
          </DownloadButton>
          {published.packageAvailable ? (
            <>
              <DownloadButton type="link" href={`${base}/package.zip`} fileName={`${notice.roundNo}.zip`}>
                {t('public.package')} (ZIP)
              </DownloadButton>
              <DownloadButton
                type="link"
                href={`${base}/evaluation.xlsx`}
                fileName={`${notice.roundNo}-evaluation.xlsx`}
              >
                {t('public.evaluation')} (XLSX)
              </DownloadButton>
            </>
          ) : null}
        </div>
      </Panel>
      <Panel title={t('public.verify')}>
        <div className="jc-stack">
          <div>
            <div className="jc-note">{t('public.digest')}</div>
            <Code value={published.digest} short />
          </div>
          {published.resultHash === null ? null : (
            <div>
              <div className="jc-note">{t('public.resultDigest')}</div>
              <Code value={published.resultHash} short />
            </div>
          )}
          {published.packageAvailable ? <p className="jc-note">{t('public.recompute')}</p> : null}
        </div>
      </Panel>
      <PrintButton>{t('public.print')}</PrintButton>
    </aside>
  );
}
