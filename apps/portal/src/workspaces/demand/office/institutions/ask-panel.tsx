import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../../api/client.js';
import { useDeed } from '../../../../api/deed.js';
import { useRegions } from '../../../../api/regions.js';
import { Choices, Field, Panel, ProblemBar, StatusIcon } from '../../../../kit/index.js';
import { below } from '../../../../kit/region/scope.js';
import { type Collection, REPORTING_KINDS } from '../../types.js';

type Kind = (typeof REPORTING_KINDS)[number];

/** The list of a draft, made from regions and kinds (确定报量机构). */
export function AskPanel({ collection }: { collection: Collection }) {
  const { t } = useTranslation('demand');
  const { data } = useRegions();
  const [regions, setRegions] = useState<string[]>([]);
  const [kinds, setKinds] = useState<readonly Kind[]>(['hospital']);
  const ask = useDeed({
    send: (body: { regions: string[]; kinds: Kind[] }, init) =>
      answered(
        api.PUT('/api/v1/demand/collections/{id}/institutions', {
          ...init,
          params: { path: { id: collection.id } },
          body,
        }),
      ),
    changes: [['demand']],
  });
  const asked = regions.length === 0 ? [collection.regionCode] : regions;
  return (
    <Panel title={t('office.institutions.ask')} note={t('office.institutions.askNote')}>
      <div className="jc-stack">
        <div className="jc-form-grid">
          <Field label={t('office.fields.regions')}>
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('office.institutions.allRegion')}
              value={regions}
              options={below(data ?? [], collection.regionCode)
                .filter(({ code }) => code !== collection.regionCode)
                .map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
              onChange={setRegions}
            />
          </Field>
          <div className="jc-form-wide">
            <Choices
              label={t('office.fields.kinds')}
              required
              options={REPORTING_KINDS.map((value) => ({ value, label: t(`office.orgKinds.${value}`) }))}
              value={kinds}
              onChange={(chosen) => setKinds(REPORTING_KINDS.filter((kind) => chosen.includes(kind)))}
            />
          </div>
        </div>
        <div className="jc-row-flex">
          <Button
            disabled={kinds.length === 0}
            loading={ask.running}
            onClick={() => ask.perform({ regions: asked, kinds: [...kinds] })}
          >
            {t('office.institutions.askVerb')}
          </Button>
        </div>
        {ask.problem ? <ProblemBar problem={ask.problem} /> : null}
        {ask.result ? (
          <div className="jc-notice jc-receipt" role="status">
            <StatusIcon family="done" />
            <span>{t('office.institutions.askedCount', { count: ask.result.asked })}</span>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
