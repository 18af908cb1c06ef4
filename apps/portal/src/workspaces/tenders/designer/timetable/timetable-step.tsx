import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { Countdown, Field, instant, Panel } from '../../../../kit/index.js';
import type { Tender } from '../../types.js';
import type { DraftForm } from '../draft/use-draft-form.js';
import { timesOf } from '../draft/values.js';
import { type Check, INSTANTS, type InstantName, QUALIFICATION_INSTANTS } from './checks.js';
import { ChecksPanel } from './checks-panel.js';
import { Timeline } from './timeline.js';

interface TimetableStepProps {
  readonly tender: Tender;
  readonly form: DraftForm;
  readonly checks: readonly Check[];
  readonly editable: boolean;
}

/** The instant in full, whatever form the browser gives to its field. */
const spelt = (at: number | null): string | null => (at === null ? null : instant(at, 'zoned'));

/** A round of one stage has no qualification part. */
const isOptional = (field: InstantName): boolean =>
  (QUALIFICATION_INSTANTS as readonly InstantName[]).includes(field);

/** The timetable of a round (时间安排): the fields of a draft, the line of time, and what the checks say. */
export function TimetableStep({ tender, form, checks, editable }: TimetableStepProps) {
  const { t } = useTranslation('tenders');
  const { values } = form;
  const times = timesOf(values);
  const [label, deadline] =
    tender.state === 'announced'
      ? [t('timetable.toDeadline'), tender.priceDeadline]
      : tender.state === 'closed'
        ? [t('timetable.toOpening'), tender.openingFrom]
        : ['', null];
  return (
    <>
      {deadline === null ? null : (
        <Panel>
          <Countdown deadline={deadline} label={label} />
        </Panel>
      )}
      {editable ? (
        <Panel title={t('timetable.edit')} note={t('timetable.editNote')}>
          <div className="jc-form-grid">
            {INSTANTS.map((field) => (
              <Field
                key={field}
                label={t(`fields.${field}`)}
                required={!isOptional(field)}
                error={form.errorOf(field)}
                hint={spelt(times[field]) ?? (isOptional(field) ? t('timetable.stagedAlone') : null)}
              >
                <Input
                  type="datetime-local"
                  value={values[field]}
                  max="9999-12-31T23:59"
                  onChange={(event) => form.set({ [field]: event.target.value })}
                />
              </Field>
            ))}
          </div>
        </Panel>
      ) : null}
      <Panel
        title={t('timetable.title')}
        note={t('timetable.zone')}
        extra={
          <span className="jc-note jc-gantt-legend">
            <span className="jc-gantt-now" aria-hidden="true" />
            {t('timetable.now')}
          </span>
        }
        flush
      >
        <Timeline tender={tender} times={times} />
      </Panel>
      {checks.length > 0 ? (
        <ChecksPanel
          checks={checks}
          purpose={values.purpose}
          windowMinutes={tender.windowMinutes[values.purpose]}
          onFix={editable ? ({ field, fix }) => form.set({ [field]: fix }) : undefined}
        />
      ) : null}
    </>
  );
}
