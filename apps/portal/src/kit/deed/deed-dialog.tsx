import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { asProblem, type ProblemError } from '../../api/problem.js';
import { useRefreshSession, useSession } from '../../api/session.js';
import { type Fact, Facts } from '../facts.js';
import { Field } from '../field.js';
import { ProblemBar } from '../problem-bar.js';
import { DemoCode } from './demo-code.js';
import { isFresh, SecondFactorField, showSecondFactor } from './second-factor.js';

interface DeedDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The object of the act and its amount, repeated before it happens. */
  readonly object: readonly Fact[];
  /** What follows from it and cannot be taken back. */
  readonly consequence?: string;
  /** Names the act on its button: 同意并签名. */
  readonly verb: string;
  readonly danger?: boolean;
  /** Why it cannot be done yet; the button stays off until then. */
  readonly blocked?: string | undefined;
  readonly reason?: 'required' | 'optional';
  /** What is written in place of a reason: an answer, a note. */
  readonly reasonLabel?: string;
  /** Whether the server wants a second factor not older than ten minutes. */
  readonly secondFactor?: boolean;
  /** Names of the fields that a refusal may name. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Performs the act; a thrown problem is shown in the dialog, which stays open. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The dialog before an irreversible act (不可撤销操作): object and amount again, reason, second factor, named button. */
export function DeedDialog(props: DeedDialogProps) {
  const { t } = useTranslation('kit');
  const form = useDeedForm(props);
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.verb}
      cancelText={t('cancel')}
      okButtonProps={{ danger: props.danger ?? false, disabled: !form.ready, title: form.missing }}
      confirmLoading={form.running}
      onOk={form.confirm}
      onCancel={form.close}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Facts facts={props.object} boxed />
        {props.consequence ? <p>{props.consequence}</p> : null}
        {props.reason ? (
          <Field label={props.reasonLabel ?? t('deed.reason')} required={props.reason === 'required'}>
            <Input.TextArea
              rows={3}
              maxLength={500}
              showCount
              value={form.reason}
              onChange={(event) => form.setReason(event.target.value)}
            />
          </Field>
        ) : null}
        {form.asksCode ? (
          <>
            <SecondFactorField value={form.code} onChange={form.setCode} />
            <DemoCode username={form.username} onUse={form.setCode} />
          </>
        ) : null}
        {form.missing ? <p className="jc-note">{form.missing}</p> : null}
        {form.problem ? <ProblemBar problem={form.problem} labels={props.labels ?? {}} /> : null}
      </div>
    </Modal>
  );
}

function useDeedForm(props: DeedDialogProps) {
  const { reason: rule, reasonLabel, secondFactor = false, blocked, onConfirm, onClose } = props;
  const { t } = useTranslation('kit');
  const session = useSession();
  const refresh = useRefreshSession();
  const [reason, setReason] = useState('');
  const [code, setCode] = useState('');
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const asksCode = secondFactor && !isFresh(session);
  const missing =
    blocked ??
    (rule === 'required' && !reason.trim()
      ? reasonLabel === undefined
        ? t('deed.reasonMissing')
        : t('deed.textMissing', { what: reasonLabel })
      : asksCode && !code.trim()
        ? t('deed.codeMissing')
        : undefined);

  const close = () => {
    setReason('');
    setCode('');
    setProblem(null);
    onClose();
  };
  const act = async () => {
    setRunning(true);
    setProblem(null);
    try {
      if (asksCode) {
        await showSecondFactor(code);
        await refresh();
      }
      await onConfirm(reason.trim());
      close();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setRunning(false);
    }
  };
  return {
    username: session.actor.username,
    reason,
    setReason,
    code,
    setCode,
    running,
    problem,
    asksCode,
    missing,
    ready: !missing,
    close,
    confirm: () => void act(),
  };
}
