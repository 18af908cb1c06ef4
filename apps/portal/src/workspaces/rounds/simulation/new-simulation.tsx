import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { Field, ProblemBar } from '../../../kit/index.js';
import type { Round } from '../types.js';
import { useRuleSets, useRuleSetTitle } from '../../../api/rulesets.js';
import { defaultText, parseParameter } from './parameter-text.js';

interface NewSimulationProps {
  readonly round: Round;
  readonly onDone: (evaluationId: string) => void;
  readonly onClose: () => void;
}

/** A form made from the rule set's own parameters (规则参数); what is left blank keeps its default. */
export function NewSimulation({ round, onDone, onClose }: NewSimulationProps) {
  const { t } = useTranslation('rounds');
  const ruleSets = useRuleSets();
  const [rulesetId, setRulesetId] = useState(round.ruleset);
  const [label, setLabel] = useState('');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const ruleSet = ruleSets.find(({ id }) => id === rulesetId);
  const title = useRuleSetTitle()(rulesetId);
  const simulate = useDeed({
    send: (body: { label: string; ruleset: string; parameters: Record<string, unknown> }, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/simulations', { ...init, params: { path: { id: round.id } }, body }),
      ),
    changes: [['round', round.id, 'evaluations']],
    onDone: ({ id }) => {
      onDone(id);
    },
  });
  const run = () => {
    if (!ruleSet) return;
    const entries = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    simulate.perform({
      label: label.trim() || nameFor(title, entries),
      ruleset: rulesetId,
      parameters: Object.fromEntries(
        entries.map(([name, text]) => [name, parseParameter(text, ruleSet.defaults[name])]),
      ),
    });
  };
  return (
    <form
      className="jc-new-simulation"
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <div className="jc-form-row">
        <Field label={t('simulation.ruleset')}>
          <RuleSetSelect
            value={rulesetId}
            onChange={(id) => {
              setRulesetId(id);
              setTexts({});
              simulate.reset();
            }}
          />
        </Field>
        <Field label={t('simulation.label')}>
          <Input
            value={label}
            maxLength={80}
            placeholder={nameFor(title, [])}
            onChange={(event) => {
              setLabel(event.target.value);
            }}
          />
        </Field>
      </div>
      {ruleSet ? (
        <p className="jc-note">
          {t('simulation.basis')}: {ruleSet.basis} · {t(`simulation.confidence.${ruleSet.confidence}`)}
        </p>
      ) : null}
      <fieldset>
        <legend>{t('simulation.parameters')}</legend>
        <div className="jc-form-grid">
          {Object.entries(ruleSet?.defaults ?? {}).map(([name, value]) => {
            const error = simulate.problem?.errors.find(({ field }) =>
              field?.startsWith(`parameters.${name}`),
            )?.message;
            return (
              <Field key={name} label={t(`parameters.${name as 'places'}`)} {...(error ? { error } : {})}>
                <Input
                  value={texts[name] ?? ''}
                  placeholder={t('simulation.default', { value: defaultText(value) })}
                  onChange={(event) => {
                    setTexts({ ...texts, [name]: event.target.value });
                  }}
                />
              </Field>
            );
          })}
        </div>
      </fieldset>
      {simulate.problem ? <ProblemBar problem={simulate.problem} /> : null}
      <div className="jc-row-flex">
        <Button type="primary" htmlType="submit" loading={simulate.running}>
          {t('simulation.run')}
        </Button>
        <Button onClick={onClose}>{t('simulation.cancel')}</Button>
      </div>
    </form>
  );
}

interface RuleSetSelectProps {
  /** Given by the field that labels it. */
  readonly id?: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function RuleSetSelect({ id, value, onChange }: RuleSetSelectProps) {
  const { i18n } = useTranslation();
  const zh = i18n.language.startsWith('zh');
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value}
      onChange={onChange}
      style={{ width: 320 }}
      options={useRuleSets().map(({ id, title }) => ({ value: id, label: zh ? title.zh : title.en }))}
    />
  );
}

const nameFor = (title: string, entries: readonly (readonly [string, string])[]): string =>
  [title, ...entries.map(([name, text]) => `${name} ${text}`)].join('，').slice(0, 80);
