import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useMay } from '../../api/session.js';
import { Countdown, DateTime, Facts, Panel, Tag, useServerSecond } from '../../kit/index.js';
import { NoticeLinks } from './notice-links.js';
import { OwnPart } from './own-part.js';

/** The public notice with the time left, the award notices, and what the own unit can do (公示、中选公告、提出异议). */
export function PublicCoursePanels({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation('awards');
  const may = useMay();
  const now = useServerSecond();
  const { data } = useQuery({
    queryKey: ['public-course', roundId],
    queryFn: () =>
      answered(api.GET('/api/v1/public/results/{id}/award-course', { params: { path: { id: roundId } } })),
  });
  if (!data?.publicity) return null;
  const { endsAt, openedAt } = data.publicity;
  const withdrawn = data.awards.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const isOpen = Date.parse(endsAt) > now;
  return (
    <>
      <Panel title={t('publicity.title')}>
        <div className="jc-stack">
          {isOpen ? (
            <Countdown deadline={endsAt} label={t('publicity.left')} />
          ) : (
            <>
              <div>
                <Tag family="done">{t('publicity.over')}</Tag>
              </div>
              <Facts
                facts={[
                  { label: t('publicity.opened'), value: <DateTime value={openedAt} precision="minute" /> },
                  { label: t('publicity.ends'), value: <DateTime value={endsAt} precision="minute" /> },
                ]}
              />
            </>
          )}
        </div>
      </Panel>
      {data.notices.length > 0 ? (
        <Panel title={t('award.notices')}>
          <div className="jc-notice-files">
            <NoticeLinks roundId={roundId} notices={data.notices} />
          </div>
        </Panel>
      ) : null}
      {withdrawn.length > 0 ? (
        <Panel title={t('awards.changes')}>
          {withdrawn.map(({ productId, bidder, productName, withdrawnAt }) => (
            <p key={productId}>
              {t('awards.changed', { bidder, product: productName })}{' '}
              <span className="jc-note">
                <DateTime value={withdrawnAt} precision="day" />
              </span>
            </p>
          ))}
        </Panel>
      ) : null}
      {may('award.object') ? <OwnPart roundId={roundId} subjects={data.subjects} isOpen={isOpen} /> : null}
    </>
  );
}
