import { useTranslation } from 'react-i18next';

import { DownloadButton } from '../../kit/index.js';
import type { PublicCourse } from './types.js';

/** The award notices as files (中选结果公告). */
export function NoticeLinks({
  roundId,
  notices,
}: {
  readonly roundId: string;
  readonly notices: PublicCourse['notices'];
}) {
  const { t } = useTranslation('awards');
  return notices.map(({ n, noticeNo }) => (
    <DownloadButton
      key={n}
      type="link"
      href={`/api/v1/public/results/${roundId}/award-notices/${n}`}
      fileName={`${noticeNo}.pdf`}
    >
      {t('award.notice', { no: noticeNo })}
    </DownloadButton>
  ));
}
