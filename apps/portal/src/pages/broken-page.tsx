import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

import { asProblem } from '../api/problem.js';
import { ProblemBar } from '../kit/problem-bar.js';

/**
 * A page that could not be drawn (页面出错). The common cause is a new version of the platform, whose old parts are gone;
 * loading the page again brings the new ones.
 */
export function BrokenPage() {
  const { t } = useTranslation('pages');
  const problem = asProblem(useRouteError());
  return (
    <div className="jc-panel-body jc-stack">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.why')}</p>
      <ProblemBar problem={problem} />
      <div className="jc-row-flex">
        <Button
          type="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t('broken.reload')}
        </Button>
        <a href="/">{t('backHome')}</a>
      </div>
    </div>
  );
}
