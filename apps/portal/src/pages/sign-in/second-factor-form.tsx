import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDeed } from '../../api/deed.js';
import { DemoCode } from '../../kit/deed/demo-code.js';
import { SecondFactorField, showSecondFactor } from '../../kit/deed/second-factor.js';
import { ProblemBar } from '../../kit/problem-bar.js';

interface SecondFactorFormProps {
  readonly username: string;
  readonly onShown: () => void;
  readonly onBack: () => void;
}

/** The second step of sign-in (二次验证): the code of the authenticator, or a recovery code. */
export function SecondFactorForm({ username, onShown, onBack }: SecondFactorFormProps) {
  const { t } = useTranslation('pages');
  const [code, setCode] = useState('');
  const show = useDeed({ send: (typed: string, init) => showSecondFactor(typed, init), onDone: onShown });
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        show.perform(code);
      }}
    >
      <SecondFactorField value={code} onChange={setCode} autoFocus />
      <DemoCode username={username} onUse={setCode} />
      {show.problem ? <ProblemBar problem={show.problem} /> : null}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={show.running}
        disabled={!code.trim()}
      >
        {t('signIn.verify')}
      </Button>
      <Button block onClick={onBack}>
        {t('signIn.back')}
      </Button>
    </form>
  );
}
