import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';

import { usePlatform } from '../api/public.js';
import { useRefreshSession, useSessionQuery } from '../api/session.js';
import { ServerClock } from '../kit/server-clock.js';
import { usePageTitle } from '../shell/page-title.js';
import { EditionSwitch, LanguageSwitch } from '../shell/switches.js';
import { ExternalRefusal } from './sign-in/external-refusal.js';
import { DemoAccounts } from './sign-in/demo-accounts.js';
import { PasswordForm } from './sign-in/password-form.js';
import { RegistrationLinks } from './sign-in/registration-links.js';
import { SecondFactorForm } from './sign-in/second-factor-form.js';
import { Welcome } from './sign-in/welcome.js';
import './sign-in/sign-in.css';

/** Sign-in (登录): password, then the second factor for those who have one; public notices for everybody. */
export function SignInPage() {
  const { t } = useTranslation('pages');
  usePageTitle(t('signIn.title'));
  const { data: platform } = usePlatform();
  const { data: session } = useSessionQuery();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const refresh = useRefreshSession();
  const [step, setStep] = useState<'password' | 'second-factor'>(
    params.get('step') === 'second-factor' ? 'second-factor' : 'password',
  );
  const [filled, setFilled] = useState({ username: '', password: '' });
  const next = ownPath(params.get('next'));
  if (session) return <Navigate to={next} replace />;
  const enter = async () => {
    await refresh();
    await navigate(next, { replace: true });
  };
  return (
    <div className="jc-sign-in">
      <Welcome platform={platform} />
      <main className="jc-sign-in-side">
        <div className="jc-sign-in-switches">
          <EditionSwitch />
          <LanguageSwitch />
        </div>
        <div className="jc-sign-in-form jc-stack">
          <div>
            <h1>{step === 'password' ? t('signIn.title') : t('signIn.secondFactorTitle')}</h1>
            <p className="jc-sign-in-lead">
              {step === 'password' ? t('signIn.lead') : t('signIn.secondFactorLead')}
            </p>
          </div>
          <ExternalRefusal code={params.get('problem')} />
          {step === 'password' ? (
            <>
              <PasswordForm
                filled={filled}
                onFilled={setFilled}
                onSignedIn={(state) => {
                  if (state === 'second-factor-required') setStep('second-factor');
                  else void enter();
                }}
              />
              {platform?.demoAccounts.length ? (
                <DemoAccounts accounts={platform.demoAccounts} onPick={setFilled} />
              ) : null}
              {platform?.externalIdentity ? (
                <a className="jc-outline-link jc-external" href="/api/v1/session/external">
                  {t('signIn.external')}
                </a>
              ) : null}
              <RegistrationLinks />
            </>
          ) : (
            <SecondFactorForm
              username={filled.username}
              onShown={() => void enter()}
              onBack={() => setStep('password')}
            />
          )}
        </div>
        <div className="jc-sign-in-foot">
          <ServerClock />
        </div>
      </main>
    </div>
  );
}

/** Only addresses of this portal are followed after sign-in. */
function ownPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
