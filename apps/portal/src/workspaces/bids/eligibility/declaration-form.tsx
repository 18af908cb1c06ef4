import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import type { ProblemError } from '../../../api/problem.js';
import { Field, ProblemBar } from '../../../kit/index.js';
import type { DeclaredRelation } from '../types.js';

const KINDS = [
  'same-controller',
  'holding',
  'contract-manufacturing',
  'licence-transfer',
  'consortium',
] as const satisfies readonly DeclaredRelation['kind'][];

const EMPTY: DeclaredRelation = { kind: 'same-controller', name: '', uscc: null, explanation: '' };

interface DeclarationFormProps {
  readonly tenderId: string;
  readonly onDone: () => void;
}

/** A declaration: related to whom and how, or to nobody and what that rests on (申报表). */
export function DeclarationForm({ tenderId, onDone }: DeclarationFormProps) {
  const { t } = useTranslation('bids');
  const [related, setRelated] = useState(false);
  const [explanation, setExplanation] = useState('');
  const [relations, setRelations] = useState<readonly DeclaredRelation[]>([EMPTY]);
  const declare = useDeed({
    send: (body: { relations: DeclaredRelation[]; explanation: string | null }, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/own-eligibility/declaration', {
          ...init,
          params: { path: { id: tenderId } },
          body,
        }),
      ),
    changes: [['bids', 'tender', tenderId]],
    onDone,
  });
  const ready = related
    ? relations.length > 0 &&
      relations.every((one) => one.name.trim() !== '' && one.explanation.trim() !== '')
    : explanation.trim() !== '';
  const put = (at: number, part: Partial<DeclaredRelation>) =>
    setRelations(relations.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        declare.perform({
          relations: related ? [...relations] : [],
          explanation: related ? null : explanation.trim(),
        });
      }}
    >
      <Radio.Group
        value={related}
        options={[
          { value: false, label: t('eligibility.declaration.unrelated') },
          { value: true, label: t('eligibility.declaration.related') },
        ]}
        onChange={(event) => setRelated(event.target.value as boolean)}
      />
      {related ? (
        <>
          {relations.map((relation, at) => (
            <RelationFields
              key={at}
              at={at}
              relation={relation}
              problem={declare.problem}
              put={(part) => put(at, part)}
              {...(relations.length > 1
                ? { remove: () => setRelations(relations.filter((_, index) => index !== at)) }
                : {})}
            />
          ))}
          <div>
            <Button onClick={() => setRelations([...relations, EMPTY])}>
              {t('eligibility.declaration.add')}
            </Button>
          </div>
        </>
      ) : (
        <Field label={t('eligibility.declaration.explanation')} required>
          <Input.TextArea
            rows={3}
            maxLength={2_000}
            showCount
            value={explanation}
            onChange={(event) => setExplanation(event.target.value)}
          />
        </Field>
      )}
      {declare.problem ? <ProblemBar problem={declare.problem} /> : null}
      <div className="jc-row-flex">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={declare.running}>
          {t('eligibility.declaration.send')}
        </Button>
      </div>
    </form>
  );
}

interface RelationFieldsProps {
  readonly at: number;
  readonly relation: DeclaredRelation;
  readonly problem: ProblemError | null;
  readonly put: (part: Partial<DeclaredRelation>) => void;
  readonly remove?: () => void;
}

function RelationFields({ at, relation, problem, put, remove }: RelationFieldsProps) {
  const { t } = useTranslation('bids');
  return (
    <div className="jc-form-grid">
      <Field label={t('eligibility.declaration.kind')} required>
        <Select
          value={relation.kind}
          options={KINDS.map((value) => ({ value, label: t(`eligibility.declaration.kinds.${value}`) }))}
          onChange={(kind) => put({ kind })}
        />
      </Field>
      <Field label={t('eligibility.declaration.name')} required>
        <Input
          value={relation.name}
          maxLength={200}
          onChange={(event) => put({ name: event.target.value })}
        />
      </Field>
      <Field label={t('eligibility.declaration.uscc')} error={problem?.forField(`relations.${at}.uscc`)}>
        <Input
          value={relation.uscc ?? ''}
          maxLength={18}
          onChange={(event) => put({ uscc: event.target.value.toUpperCase().trim() || null })}
        />
      </Field>
      <Field label={t('eligibility.declaration.what')} required>
        <Input
          value={relation.explanation}
          maxLength={500}
          onChange={(event) => put({ explanation: event.target.value })}
        />
      </Field>
      {remove ? (
        <Button aria-label={t('eligibility.declaration.remove', { n: String(at + 1) })} onClick={remove}>
          ×
        </Button>
      ) : null}
    </div>
  );
}
