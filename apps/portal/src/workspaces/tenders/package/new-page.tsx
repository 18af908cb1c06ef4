import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { asProblem } from '../../../api/problem.js';
import { Field, Page, Panel, Skeleton } from '../../../kit/index.js';
import { KINDS, PURPOSES, VISIBILITIES } from '../types.js';
import { DemandNotice, useDemand } from './demand-taken.js';
import { PackageWizard } from './package-wizard.js';
import { type Attributes, sendNew } from './send-package.js';

const BEGIN: Attributes = { kind: 'drug', purpose: 'live', visibility: 'all' };

/**
 * A new round from its package (新建招标轮次), with its volumes from an edition of frozen demand where the address names one. Times and
 * officers are set in the draft that it makes.
 */
export default function NewTenderPage() {
  const { t } = useTranslation('tenders');
  const [search] = useSearchParams();
  const [edits, setAttributes] = useState(BEGIN);
  const demand = useDemand(search.get('demand'));
  const taken = demand.data;
  const attributes = taken ? { ...edits, purpose: taken.purpose, demand: taken.id } : edits;
  return (
    <Page
      title={t('package.newTitle')}
      note={t('package.newNote')}
      crumbs={[{ label: t('list.title'), to: '/tenders' }, { label: t('package.newTitle') }]}
      problem={demand.error ? asProblem(demand.error) : null}
    >
      {demand.isLoading ? <Skeleton lines={10} /> : null}
      {demand.isLoading || demand.error ? null : (
        <PackageWizard
          about={(locked) => (
            <>
              {taken ? <DemandNotice edition={taken} /> : null}
              <AttributesForm
                attributes={attributes}
                onChange={setAttributes}
                locked={locked}
                purposeLocked={locked || taken !== undefined}
              />
            </>
          )}
          send={(files, mode, init) => sendNew(attributes, files, mode, init)}
          verb={t('package.confirmNew')}
          doneText={(title) => t('package.written', { title })}
        />
      )}
    </Page>
  );
}

interface AttributesFormProps {
  readonly attributes: Attributes;
  readonly onChange: (attributes: Attributes) => void;
  readonly locked: boolean;
  /** A round that takes its volumes from demand is held for what the demand was collected for. */
  readonly purposeLocked: boolean;
}

function AttributesForm({ attributes, onChange, locked, purposeLocked }: AttributesFormProps) {
  const { t } = useTranslation('tenders');
  return (
    <Panel title={t('package.about')} note={t('package.aboutNote')}>
      <div className="jc-form-grid">
        <Field label={t('fields.kind')} required>
          <Select
            value={attributes.kind}
            disabled={locked}
            options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => onChange({ ...attributes, kind })}
          />
        </Field>
        <Field label={t('fields.purpose')} required hint={t('package.purposeHint')}>
          <Select
            value={attributes.purpose}
            disabled={purposeLocked}
            options={PURPOSES.map((value) => ({ value, label: t(`purposes.${value}`) }))}
            onChange={(purpose) => onChange({ ...attributes, purpose })}
          />
        </Field>
        <Field label={t('fields.visibility')} required>
          <Select
            value={attributes.visibility}
            disabled={locked}
            options={VISIBILITIES.map((value) => ({ value, label: t(`visibilities.${value}`) }))}
            onChange={(visibility) => onChange({ ...attributes, visibility })}
          />
        </Field>
      </div>
    </Panel>
  );
}
