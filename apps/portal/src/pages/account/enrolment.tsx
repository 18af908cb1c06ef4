import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Deed } from '../../api/deed.js';
import { SecondFactorField } from '../../kit/deed/second-factor.js';
import { Skeleton } from '../../kit/empty-state.js';
import { Code } from '../../kit/format/values.js';
import { ProblemBar } from '../../kit/problem-bar.js';

const QrCode = lazy(() => import('./qr-code.js'));

interface EnrolmentProps {
  readonly secret: { readonly uri: string; readonly secret: string };
  readonly confirm: Deed<string, unknown>;
}

/** Three steps: scan, or type the secret, then prove it with the first code (绑定动态码). */
export function Enrolment({ secret, confirm }: EnrolmentProps) {
  const { t } = useTranslation('pages');
  const [code, setCode] = useState('');
  return (
    <div className="jc-enrol">
      <Suspense fallback={<Skeleton />}>
        <QrCode text={secret.uri} label={t('secondFactor.qr')} />
      </Suspense>
      <form
        className="jc-stack"
        onSubmit={(event) => {
          event.preventDefault();
          confirm.perform(code);
        }}
      >
        <ol className="jc-counted">
          <li>{t('secondFactor.scan')}</li>
          <li>
            {t('secondFactor.type')} <Code value={secret.secret} inFours />
          </li>
          <li>{t('secondFactor.prove')}</li>
        </ol>
        <SecondFactorField value={code} onChange={setCode} />
        {confirm.problem ? <ProblemBar problem={confirm.problem} /> : null}
        <div>
          <Button type="primary" htmlType="submit" disabled={!code.trim()} loading={confirm.running}>
            {t('secondFactor.confirm')}
          </Button>
        </div>
      </form>
    </div>
  );
}
