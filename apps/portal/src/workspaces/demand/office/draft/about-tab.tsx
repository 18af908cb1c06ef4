import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { useMay } from '../../../../api/session.js';
import {
  DateTime,
  Facts,
  Missing,
  Panel,
  ProblemBar,
  StatusIcon,
  useUnsavedGuard,
} from '../../../../kit/index.js';
import type { Collection } from '../../types.js';
import { AttributesFields } from './attributes-fields.js';
import { useFieldLabels, useMissingText } from './field-labels.js';
import { bodyOf, type CollectionValues, differs, valuesOf } from './values.js';

interface AboutTabProps {
  readonly collection: Collection;
  /** Told whether something typed is not saved. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** What a collection is called, of which region, by when (任务信息): fields of a draft, facts afterwards. */
export function AboutTab({ collection, onUnsaved }: AboutTabProps) {
  const may = useMay();
  return collection.state === 'draft' && may('demand.edit') ? (
    <Form collection={collection} onUnsaved={onUnsaved} />
  ) : (
    <About collection={collection} />
  );
}

function Form({ collection, onUnsaved }: AboutTabProps) {
  const { t } = useTranslation('demand');
  const labels = useFieldLabels();
  const stored = valuesOf(collection);
  const [edits, setEdits] = useState<Partial<CollectionValues>>({});
  const values = { ...stored, ...edits };
  const changed = differs(values, stored);
  const missing = useMissingText(values);
  const save = useDeed({
    send: (sent: CollectionValues, init) =>
      answered(
        api.PUT('/api/v1/demand/collections/{id}', {
          ...init,
          params: { path: { id: collection.id }, header: { 'If-Match': `"${collection.version}"` } },
          body: bodyOf(sent, collection),
        }),
      ),
    changes: [['demand']],
    onDone: () => setEdits({}),
  });
  useUnsavedGuard(changed);
  useEffect(() => {
    onUnsaved(changed);
    return () => onUnsaved(false);
  }, [changed, onUnsaved]);
  return (
    <div className="jc-stack">
      <Panel
        title={t('office.form.title')}
        note={t('office.form.note')}
        extra={
          <Button
            disabled={!changed || missing !== null}
            title={missing ?? (changed ? undefined : t('office.form.nothing'))}
            loading={save.running}
            onClick={() => save.perform(values)}
          >
            {t('office.form.save')}
          </Button>
        }
      >
        <AttributesFields
          values={values}
          set={(next) => {
            save.reset();
            setEdits({ ...edits, ...next });
          }}
          errorOf={(field) => save.problem?.forField(field)}
        />
      </Panel>
      {missing === null ? null : <p className="jc-note">{missing}</p>}
      {save.problem ? <ProblemBar problem={save.problem} labels={labels} /> : null}
      {save.result && !changed ? (
        <div className="jc-notice jc-receipt" role="status">
          <StatusIcon family="done" />
          <span>{t('office.form.saved')}</span>
        </div>
      ) : null}
    </div>
  );
}

function About({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const { beganAt } = collection;
  return (
    <Panel title={t('office.form.title')}>
      <Facts
        columns={2}
        facts={[
          { label: t('office.fields.number'), value: collection.number },
          { label: t('office.fields.issuer'), value: collection.issuer },
          { label: t('office.fields.kind'), value: t(`office.kinds.${collection.kind}`) },
          { label: t('office.fields.purpose'), value: t(`office.purposes.${collection.purpose}`) },
          { label: t('office.fields.region'), value: collection.regionName },
          {
            label: t('office.fields.reviewLevels'),
            value: collection.reviewLevels.map((level) => t(`levels.${level}`)).join(' → '),
          },
          {
            label: t('office.fields.opensAt'),
            value: <DateTime value={collection.opensAt} precision="zoned" />,
          },
          { label: t('office.fields.dueAt'), value: <DateTime value={collection.dueAt} precision="zoned" /> },
          { label: t('office.fields.baseYears'), value: collection.baseYears.join(', ') },
          {
            label: t('office.fields.began'),
            value: beganAt === null ? <Missing /> : <DateTime value={beganAt} precision="zoned" />,
          },
        ]}
      />
    </Panel>
  );
}
