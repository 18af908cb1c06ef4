import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { PublicPlatform } from '../../api/types.js';
import { LogoMark } from '../../shell/logo.js';
import { Flows } from './flows.js';
import { Notices } from './notices.js';

/** Whose platform this is, what it does, and what anyone may read without an account. */
export function Welcome({ platform }: { platform: PublicPlatform | undefined }) {
  const { t } = useTranslation('pages');
  return (
    <section className="jc-welcome jc-on-bar" aria-label={platform?.name ?? t('signIn.about')}>
      <Flows />
      <div className="jc-welcome-logo">
        <LogoMark size={34} />
        <strong>集采</strong> <span>Jicai</span>
      </div>
      <div className="jc-welcome-words">
        <p className="jc-welcome-name" lang="zh-CN">
          {platform?.name}
        </p>
        <p>{t('signIn.promise')}</p>
        <ul>
          <li className="jc-flow-order">{t('signIn.orders')}</li>
          <li className="jc-flow-goods">{t('signIn.goods')}</li>
          <li className="jc-flow-money">{t('signIn.money')}</li>
        </ul>
      </div>
      <div className="jc-welcome-notices">
        <div className="jc-welcome-notices-head">
          <h2>{t('signIn.notices')}</h2>
          <Link to="/public">{t('signIn.allNotices')}</Link>
        </div>
        <Notices />
      </div>
    </section>
  );
}
