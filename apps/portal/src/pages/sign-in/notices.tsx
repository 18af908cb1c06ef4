import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { asProblem } from '../../api/problem.js';
import { useNotices } from '../../api/public.js';
import { instant } from '../../kit/format/instants.js';
import { useProblemTitle } from '../../kit/problem-bar.js';

const SHOWN = 4;

/** The latest published results (公开公告); no account needed. */
export function Notices() {
  const { t } = useTranslation('pages');
  const { data, error } = useNotices(SHOWN);
  if (error) return <Refused error={error} />;
  if (!data) return <p className="jc-notices-empty">{t('signIn.noticesLoading')}</p>;
  if (data.items.length === 0) return <p className="jc-notices-empty">{t('signIn.noNotices')}</p>;
  return (
    <ul className="jc-notices">
      {data.items.map((notice) => (
        <li key={notice.id}>
          <time dateTime={notice.publishedAt}>{instant(notice.publishedAt, 'day')}</time>
          <span>{t('signIn.result')}</span>
          <Link to={`/public/results/${notice.id}`} title={notice.title}>
            {notice.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Refused({ error }: { error: unknown }) {
  return <p className="jc-notices-empty">{useProblemTitle(asProblem(error))}</p>;
}
