import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../../api/client.js';
import { serverNow } from '../../../../api/clock.js';
import { useDeed } from '../../../../api/deed.js';
import { useSession } from '../../../../api/session.js';
import { Page, Panel, ProblemBar, useUnsavedGuard } from '../../../../kit/index.js';
import { AttributesFields } from './attributes-fields.js';
import { useFieldLabels, useMissingText } from './field-labels.js';
import { beginning, bodyOf, type CollectionValues, differs } from './values.js';

/** A new collection (新建报量任务): a draft whose varieties and institutions are set on its own page. */
export default function NewCollectionPage() {
  const { t } = useTranslation('demand');
  const navigate = useNavigate();
  const { actor } = useSession();
  const [begun] = useState(() => beginning(actor.org.regionCode, serverNow()));
  const [values, setValues] = useState(begun);
  const create = useDeed({
    send: (sent: CollectionValues, init) =>
      answered(
        api.POST('/api/v1/demand/collections', {
          ...init,
          body: { ...bodyOf(sent), number: sent.number.trim(), regionCode: sent.regionCode },
        }),
      ),
    changes: [['demand']],
  });
  const made = create.result?.id;
  useUnsavedGuard(made === undefined && differs(values, begun));
  // After the guard has let go.
  useEffect(() => {
    if (made !== undefined) void navigate(`/demand/${made}?tab=products`, { replace: true });
  }, [made, navigate]);
  const labels = useFieldLabels();
  const missing = useMissingText(values);
  return (
    <Page
      title={t('office.list.new')}
      note={t('office.form.note')}
      crumbs={[{ label: t('office.list.title'), to: '/demand' }, { label: t('office.list.new') }]}
    >
      <Panel title={t('office.form.title')}>
        <AttributesFields
          isNew
          values={values}
          set={(edits) => setValues({ ...values, ...edits })}
          errorOf={(field) => create.problem?.forField(field)}
        />
      </Panel>
      {create.problem ? <ProblemBar problem={create.problem} labels={labels} /> : null}
      <div className="jc-row-flex">
        <Button
          type="primary"
          disabled={missing !== null}
          loading={create.running}
          onClick={() => create.perform(values)}
        >
          {t('office.form.create')}
        </Button>
        {missing === null ? null : <span className="jc-note">{missing}</span>}
      </div>
    </Page>
  );
}
