import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';

import { Page } from '../kit/page.js';
import { Panel } from '../kit/panel.js';
import { Tag } from '../kit/status/status-tag.js';

/** No page at this address (页面不存在). */
export function NotFoundPage() {
  const { t } = useTranslation('pages');
  const { pathname } = useLocation();
  const home = pathname.startsWith('/public') ? '/public' : '/';
  return (
    <Page title={t('notFound.title')} tags={<Tag family="idle">404</Tag>}>
      <Panel>
        <div className="jc-stack">
          <p>{t('notFound.why', { path: pathname })}</p>
          <p>
            <Link to={home}>{t('backHome')}</Link>
          </p>
        </div>
      </Panel>
    </Page>
  );
}
