import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { serverNow } from '../../api/clock.js';
import { useDeed } from '../../api/deed.js';
import type { components } from '../../api/schema.js';
import { Field, instant, ProblemBar } from '../../kit/index.js';
import { type EnteredDay, linesOf, readLines } from './calendar-lines.js';

type Body = components['schemas']['CalendarYearBody'];

interface CalendarYearDialogProps {
  readonly year: number;
  readonly days: readonly (EnteredDay & { readonly legalBasis: string })[];
  readonly onClose: () => void;
}

const BASIS_MIN = 2;

/** Enters the arrangement of holidays of a year, line by line (公布年度安排); days that are over stay as they are. */
export function CalendarYearDialog({ year, days, onClose }: CalendarYearDialogProps) {
  const { t } = useTranslation('admin');
  const today = instant(serverNow(), 'day');
  const [text, setText] = useState(() => linesOf(days.filter(({ day }) => day > today)));
  const [legalBasis, setLegalBasis] = useState(days.at(-1)?.legalBasis ?? '');
  const read = readLines(text, year);
  const set = useDeed({
    send: (body: Body, init) =>
      answered(api.PUT('/api/v1/working-calendar/{year}', { ...init, params: { path: { year } }, body })),
    changes: [['working-calendar']],
    onDone: onClose,
  });
  const wrong = read.faults
    .map(({ line, fault }) =>
      t('calendar.lineWrong', { line: String(line), what: t(`calendar.faults.${fault}`) }),
    )
    .join('；');
  return (
    <Modal
      open
      title={t('calendar.set', { year: String(year) })}
      okText={t('calendar.save')}
      cancelText={t('rules.cancel')}
      okButtonProps={{ disabled: wrong !== '' || legalBasis.trim().length < BASIS_MIN }}
      confirmLoading={set.running}
      onOk={() => set.perform({ legalBasis, days: [...read.days] })}
      onCancel={onClose}
      width={620}
      destroyOnHidden
    >
      <div className="jc-stack">
        <Field label={t('rules.legalBasis')} required>
          <Input
            value={legalBasis}
            maxLength={500}
            placeholder={t('calendar.basisExample', { year: String(year) })}
            onChange={(event) => setLegalBasis(event.target.value)}
          />
        </Field>
        <Field
          label={t('calendar.lines')}
          required
          hint={t('calendar.linesHint')}
          error={wrong === '' ? undefined : wrong}
        >
          <Input.TextArea
            rows={12}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <div className="jc-note" role="status">
          {t('calendar.counted', {
            off: String(read.days.filter(({ working }) => !working).length),
            working: String(read.days.filter(({ working }) => working).length),
          })}
        </div>
        {set.problem ? <ProblemBar problem={set.problem} /> : null}
      </div>
    </Modal>
  );
}
