import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { useSession } from '../../api/session.js';
import { Panel } from '../../kit/panel.js';
import { ProblemBar } from '../../kit/problem-bar.js';
import { StatusTag } from '../../kit/status/status-tag.js';
import { AccountPage } from './account-page.js';
import { Enrolment } from './enrolment.js';
import { RecoveryCodes } from './recovery-codes.js';

/** The second factor of one's account (二次验证): enrolment of an authenticator, and recovery codes. */
export function SecondFactorPage() {
  const { t } = useTranslation('pages');
  const { actor } = useSession();
  const begin = useDeed<undefined, { uri: string; secret: string }>({
    send: (_, init) => answered(api.POST('/api/v1/account/totp', init)),
  });
  const confirm = useDeed({
    send: (code: string, init) =>
      answered(
        api.POST('/api/v1/account/totp/confirmation', { ...init, body: { code: code.replace(/\s/g, '') } }),
      ),
  });
  const codes = confirm.result?.recoveryCodes;
  return (
    <AccountPage title={t('secondFactor.title')}>
      <Panel
        title={t('secondFactor.authenticator')}
        extra={<StatusTag kind="secondFactor" state={actor.totpEnrolled ? 'enrolled' : 'absent'} />}
        className="jc-narrow"
      >
        <div className="jc-stack">
          {codes ? <RecoveryCodes codes={codes} username={actor.username} /> : null}
          {!codes && begin.result ? <Enrolment secret={begin.result} confirm={confirm} /> : null}
          {!codes && !begin.result ? (
            <>
              <p>{actor.totpEnrolled ? t('secondFactor.again') : t('secondFactor.why')}</p>
              <div>
                <Button
                  type={actor.totpEnrolled ? 'default' : 'primary'}
                  loading={begin.running}
                  onClick={() => begin.perform(undefined)}
                >
                  {actor.totpEnrolled ? t('secondFactor.replace') : t('secondFactor.begin')}
                </Button>
              </div>
            </>
          ) : null}
          {begin.problem ? <ProblemBar problem={begin.problem} /> : null}
        </div>
      </Panel>
    </AccountPage>
  );
}
