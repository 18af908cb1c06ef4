import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useRuleSets } from '../../../api/rulesets.js';
import { Field } from '../../../kit/index.js';
import { defaultText } from '../../rounds/simulation/parameter-text.js';
import type { Side } from './sides.js';

interface SideFormProps {
  readonly side: Side;
  readonly place: number;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (side: Side) => void;
  readonly onRemove?: (() => void) | undefined;
}

/** One column of the comparison: a rule set, and what differs from its defaults. */
export function SideForm({ side, place, faultOf, onChange, onRemove }: SideFormProps) {
  const { t, i18n } = useTranslation('tenders');
  const { t: inRounds } = useTranslation('rounds');
  const ruleSets = useRuleSets();
  const zh = i18n.language.startsWith('zh');
  const defaults = ruleSets.find(({ id }) => id === side.ruleset)?.defaults ?? {};
  return (
    <fieldset className="jc-sample-side">
      <legend>{t('simulation.side', { n: String(place + 1) })}</legend>
      <Field label={t('simulation.ruleset')} error={faultOf(`sides.${place}.ruleset`)}>
        <Select
          value={side.ruleset}
          onChange={(ruleset) => {
            onChange({ ...side, ruleset, texts: {} });
          }}
          options={ruleSets.map(({ id, title }) => ({ value: id, label: zh ? title.zh : title.en }))}
        />
      </Field>
      <details>
        <summary>{t('simulation.parameters')}</summary>
        <div className="jc-form-grid">
          {Object.entries(defaults).map(([name, value]) => (
            <Field
              key={name}
              label={inRounds(`parameters.${name as 'places'}`)}
              error={faultOf(`sides.${place}.parameters.${name}`)}
            >
              <Input
                value={side.texts[name] ?? ''}
                placeholder={inRounds('simulation.default', { value: defaultText(value) })}
                onChange={(event) => {
                  onChange({ ...side, texts: { ...side.texts, [name]: event.target.value } });
                }}
              />
            </Field>
          ))}
        </div>
      </details>
      {onRemove ? <Button onClick={onRemove}>{t('simulation.removeSide')}</Button> : null}
    </fieldset>
  );
}
