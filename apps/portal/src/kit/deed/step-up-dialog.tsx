import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem, type ProblemError } from '../../api/problem.js';
import { useRefreshSession, useSessionQuery } from '../../api/session.js';
import { onStepUp, settleStepUp } from '../../api/step-up.js';
import { ProblemBar } from '../problem-bar.js';
import { DemoCode } from './demo-code.js';
import { SecondFactorField, showSecondFactor } from './second-factor.js';

/** Asks for the second factor when a request needs a fresh one (二次验证), then lets the request go on by itself. */
export function StepUpDialog() {
  const { t } = useTranslation('kit');
  const refresh = useRefreshSession();
  const username = useSessionQuery().data?.actor.username ?? '';
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(
    () =>
      onStepUp((next) => {
        setCode('');
        setProblem(null);
        setOpen(next);
      }),
    [],
  );
  const show = async () => {
    setRunning(true);
    try {
      await showSecondFactor(code);
      await refresh();
      settleStepUp(true);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal
      open={open}
      title={t('secondFactor.title')}
      okText={t('secondFactor.confirm')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: code.trim() === '' }}
      confirmLoading={running}
      onOk={() => void show()}
      onCancel={() => settleStepUp(false)}
      width={420}
      zIndex={1200}
      destroyOnHidden
    >
      <form
        className="jc-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void show();
        }}
      >
        <p>{t('secondFactor.why')}</p>
        <SecondFactorField value={code} onChange={setCode} autoFocus />
        <DemoCode username={username} onUse={setCode} />
        {problem ? <ProblemBar problem={problem} /> : null}
      </form>
    </Modal>
  );
}
