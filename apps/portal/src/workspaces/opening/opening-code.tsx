import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { localProblem } from '../../api/local-problem.js';
import type { ProblemError } from '../../api/problem.js';
import { Field, ProblemBar } from '../../kit/index.js';

/** A code being typed for one act, and what came of it. */
export interface CodeAct {
  readonly code: string;
  readonly setCode: (code: string) => void;
  readonly running: boolean;
  readonly problem: ProblemError | null;
  readonly start: () => void;
}

/** An act for which the opening code is typed. It is dropped once the act has succeeded; after a refusal it can be mended. */
export function useCodeAct(act: (code: string) => Promise<void>): CodeAct {
  const { i18n } = useTranslation();
  const [code, setCode] = useState('');
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const run = async () => {
    setRunning(true);
    setProblem(null);
    try {
      await act(code);
      setCode('');
    } catch (error) {
      setProblem(localProblem(error, i18n.language));
    } finally {
      setRunning(false);
    }
  };
  return {
    code,
    setCode: (typed) => {
      setProblem(null);
      setCode(typed);
    },
    running,
    problem,
    start: () => void run(),
  };
}

/** Refusals of the code itself, which are known without the server. */
const OF_CODE = ['opening-code-malformed', 'opening-code-mistyped', 'opening-code-wrong'];

interface CodeFormProps {
  readonly act: CodeAct;
  readonly label: string;
  readonly verb: string;
  /** What else is missing before the act; named beside the button. */
  readonly missing?: string | undefined;
  readonly onBack?: () => void;
}

/** The field for the opening code, masked as it is typed, and the button of the act (输入开标码). */
export function CodeForm({ act, label, verb, missing, onBack }: CodeFormProps) {
  const { t } = useTranslation('opening');
  const ofCode = act.problem !== null && OF_CODE.includes(act.problem.code);
  const lacking = missing ?? (act.code.trim() === '' ? t('code.missing') : undefined);
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacking && !act.running) act.start();
      }}
    >
      <CodeField label={label} act={act} error={ofCode ? act.problem.title : undefined} />
      {act.problem && !ofCode ? <ProblemBar problem={act.problem} /> : null}
      <div className="jc-row-flex">
        {onBack ? <Button onClick={onBack}>{t('code.back')}</Button> : null}
        <Button type="primary" htmlType="submit" loading={act.running} disabled={lacking !== undefined}>
          {verb}
        </Button>
        {lacking ? <span className="jc-note">{lacking}</span> : null}
      </div>
    </form>
  );
}

function CodeField({ label, act, error }: { label: string; act: CodeAct; error: string | undefined }) {
  const { t } = useTranslation('opening');
  const [shown, setShown] = useState(false);
  return (
    <div className="jc-code-field">
      <Field label={label} required hint={t('code.hint')} error={error}>
        <Input
          // A plain field, not a password field: browsers offer to keep passwords.
          className={shown ? 'jc-code' : 'jc-code jc-code-masked'}
          value={act.code}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => act.setCode(event.target.value)}
        />
      </Field>
      <Button
        size="small"
        icon={shown ? <EyeInvisibleOutlined /> : <EyeOutlined />}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {t(shown ? 'code.hide' : 'code.show')}
      </Button>
    </div>
  );
}
