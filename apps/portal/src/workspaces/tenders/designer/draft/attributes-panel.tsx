import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { DateTime, DayField, Facts, Field, Panel } from '../../../../kit/index.js';
import { KINDS, PURPOSES, type Tender, VISIBILITIES } from '../../types.js';
import type { DraftForm } from './use-draft-form.js';

interface AttributesPanelProps {
  readonly tender: Tender;
  readonly form: DraftForm;
  readonly editable: boolean;
}

/** What a round is called and held for (轮次属性): fields of a draft, facts afterwards. */
export function AttributesPanel({ tender, form, editable }: AttributesPanelProps) {
  const { t } = useTranslation('tenders');
  return (
    <Panel title={t('draft.attributes')} note={editable ? t('package.aboutNote') : null}>
      {editable ? (
        <Fields form={form} />
      ) : (
        <Facts
          columns={2}
          facts={[
            { label: t('fields.title'), value: tender.title },
            { label: t('fields.kind'), value: t(`kinds.${tender.kind}`) },
            { label: t('fields.purpose'), value: t(`purposes.${tender.purpose}`) },
            { label: t('fields.visibility'), value: t(`visibilities.${tender.visibility}`) },
            {
              label: t('fields.agreementEndsOn'),
              value: <DateTime value={tender.agreementEndsOn} precision="day" />,
            },
            {
              label: t('fields.secondQuote'),
              value: t(tender.secondQuote ? 'secondQuote.may' : 'secondQuote.not'),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Fields({ form: { values, set, errorOf } }: { form: DraftForm }) {
  const { t } = useTranslation('tenders');
  return (
    <div className="jc-form-grid">
      <div className="jc-form-wide">
        <Field label={t('fields.title')} required error={errorOf('title')}>
          <Input
            value={values.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
      </div>
      <Field label={t('fields.kind')} required error={errorOf('kind')}>
        <Select
          value={values.kind}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field label={t('fields.purpose')} required error={errorOf('purpose')} hint={t('package.purposeHint')}>
        <Select
          value={values.purpose}
          options={PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))}
          onChange={(purpose) => set({ purpose })}
        />
      </Field>
      <Field label={t('fields.visibility')} required error={errorOf('visibility')}>
        <Select
          value={values.visibility}
          options={VISIBILITIES.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
          onChange={(visibility) => set({ visibility })}
        />
      </Field>
      <DayField
        label={t('fields.agreementEndsOn')}
        value={values.agreementEndsOn}
        error={errorOf('agreementEndsOn')}
        onChange={(agreementEndsOn) => set({ agreementEndsOn })}
      />
      <Field label={t('fields.secondQuote')} error={errorOf('secondQuote')} hint={t('secondQuote.hint')}>
        <Select
          value={values.secondQuote ? 'may' : 'not'}
          options={(['not', 'may'] as const).map((value) => ({ value, label: t(`secondQuote.${value}`) }))}
          onChange={(value) => set({ secondQuote: value === 'may' })}
        />
      </Field>
    </div>
  );
}
