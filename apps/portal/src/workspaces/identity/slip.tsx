import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Code, Facts, Panel, StatusIcon } from '../../kit/index.js';

/** The number and one-time code of a submission, shown once (回执). */
export function Slip({ slip, text }: { slip: { number: string; code: string }; text: string }) {
  const { t } = useTranslation('identity');
  return (
    <Panel className="jc-narrow">
      <div className="jc-stack">
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{text}</span>
        </div>
        <div className="jc-identity-slip">
          <Facts
            boxed
            facts={[
              { label: t('register.number'), value: <Code value={slip.number} /> },
              { label: t('register.code'), value: <Code value={slip.code} /> },
            ]}
          />
        </div>
        <Link to="/public/register/status">{t('register.follow')}</Link>
      </div>
    </Panel>
  );
}
