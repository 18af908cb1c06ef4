import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { useSession } from '../api/session.js';
import { Page } from '../kit/page.js';
import { Panel } from '../kit/panel.js';
import { Tag } from '../kit/status/status-tag.js';

/** Refused by right (无权限): names the permission and who can grant it. */
export function ForbiddenPage({ permission }: { permission: string }) {
  const { t } = useTranslation('pages');
  const { actor } = useSession();
  return (
    <Page title={t('forbidden.title')} tags={<Tag family="blocked">403</Tag>}>
      <Panel>
        <div className="jc-stack">
          <p>{t('forbidden.why')}</p>
          <p>
            {t('forbidden.permission')} <code className="jc-code">{permission}</code>
          </p>
          <p>{t('forbidden.who', { name: actor.displayName, org: actor.org.name })}</p>
          <p>
            <Link to="/">{t('backHome')}</Link>
          </p>
        </div>
      </Panel>
    </Page>
  );
}
