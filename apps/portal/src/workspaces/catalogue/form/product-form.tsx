import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { answered, api } from '../../../api/client.js';
import { useDeed } from '../../../api/deed.js';
import { Field, Panel, ProblemBar, useUnsavedGuard } from '../../../kit/index.js';
import { type Draft, blankPack, bodyOf, type PackDraft, type ProductText } from './draft.js';
import type { ProblemError } from '../../../api/problem.js';
import { catalogue } from '../i18n/zh-CN.js';
import { Choices } from './choices.js';
import { PackFields } from './pack-fields.js';
import '../catalogue.css';

interface ProductFormProps {
  readonly initial: Draft;
  /** The product and the version that is being edited; absent for a new one. */
  readonly stored?: { readonly id: string; readonly version: number };
  readonly onReload?: () => void;
}

/** The form of a product and its packs. Every refusal of the server stands at its field. */
export function ProductForm({ initial, stored, onReload }: ProductFormProps) {
  const { t } = useTranslation('catalogue');
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [savedId, setSavedId] = useState<string | null>(null);
  useUnsavedGuard(draft !== initial && savedId === null);
  // Leaves after the rendering that lifted the guard, else the guard would ask about what is saved already.
  useEffect(() => {
    if (savedId !== null) void navigate(`/catalogue/products?open=${savedId}`);
  }, [savedId, navigate]);
  const save = useDeed({
    send: (body: Draft, init) => send(body, stored, init),
    changes: [['catalogue']],
    onDone: ({ id }) => setSavedId(id),
  });
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const error = (field: string) => save.problem?.forField(field);
  const text = (key: ProductText, more: { required?: boolean; hint?: string; day?: boolean } = {}) => (
    <Field label={t(`field.${key}`)} required={more.required ?? false} error={error(key)} hint={more.hint}>
      <Input
        type={more.day ? 'date' : 'text'}
        value={draft.texts[key]}
        onChange={(event) => change({ texts: { ...draft.texts, [key]: event.target.value } })}
      />
    </Field>
  );
  const labelsOf = (problem: ProblemError) =>
    Object.fromEntries(problem.errors.map(({ field = '' }) => [field, labelOf(field)]));
  const labelOf = (field: string): string => {
    const [, index, pack] = /^packs\.(\d+)\.(\w+)$/.exec(field) ?? [];
    const key = pack ?? field;
    const name = key in catalogue.field ? t(`field.${key as keyof typeof catalogue.field}`) : key;
    return index === undefined ? name : `${t('form.pack', { n: String(Number(index) + 1) })} ${name}`;
  };
  const isDrug = draft.kind === 'western' || draft.kind === 'chinese';
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.perform(draft);
      }}
    >
      {save.problem ? <ProblemBar problem={save.problem} labels={labelsOf(save.problem)} /> : null}
      {save.problem?.code === 'version-conflict' ? (
        <div className="jc-row-flex">
          <span>{t('form.conflict')}</span>
          <Button onClick={onReload}>{t('form.reload')}</Button>
        </div>
      ) : null}
      <Panel title={t('form.identity')}>
        <div className="jc-form-grid">
          <Choices draft={draft} change={change} error={error} />
          {text('genericName', { required: true })}
          {text('productName')}
          {text('dosageForm', { required: isDrug })}
          {text('strength', { required: isDrug, hint: t('form.strengthHint') })}
          {text('holderName', { required: true })}
          {text('holderUscc', { hint: t('form.usccHint') })}
          {text('manufacturerName')}
          {text('atc')}
        </div>
      </Panel>
      <Panel title={t('form.approval')}>
        <div className="jc-form-grid">
          {text('approvalNo', { required: draft.kind !== 'decoction' })}
          {text('approvedOn', { day: true })}
          {text('approvalExpiresOn', { day: true })}
          {text('withdrawnOn', { day: true })}
        </div>
      </Panel>
      <Packs draft={draft} change={change} error={error} />
      {stored ? (
        <Panel>
          <Field label={t('field.reason')} error={error('reason')} hint={t('form.reasonHint')}>
            <Input.TextArea
              rows={2}
              maxLength={500}
              value={draft.texts.reason}
              onChange={(event) => change({ texts: { ...draft.texts, reason: event.target.value } })}
            />
          </Field>
        </Panel>
      ) : null}
      <div className="jc-row-flex">
        <Button onClick={() => void navigate('/catalogue/products')}>{t('form.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.running}>
          {t('form.save')}
        </Button>
      </div>
    </form>
  );
}

function send(
  draft: Draft,
  stored: ProductFormProps['stored'],
  init: { headers: Readonly<Record<string, string>> },
) {
  const body = bodyOf(draft);
  if (!stored) return answered(api.POST('/api/v1/catalogue/products', { ...init, body }));
  const headers = { ...init.headers, 'If-Match': `"${stored.version}"` };
  return answered(
    api.PUT('/api/v1/catalogue/products/{id}', {
      headers,
      params: { path: { id: stored.id }, header: { 'If-Match': headers['If-Match'] } },
      body,
    }),
  );
}

interface PacksProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly error: (field: string) => string | undefined;
}

function Packs({ draft, change, error }: PacksProps) {
  const { t } = useTranslation('catalogue');
  const replace = (index: number, pack: PackDraft) =>
    change({ packs: draft.packs.map((other, i) => (i === index ? pack : other)) });
  return (
    <Panel
      title={t('form.packs')}
      note={t('form.packsNote')}
      extra={
        <Button onClick={() => change({ packs: [...draft.packs, blankPack(crypto.randomUUID())] })}>
          {t('form.addPack')}
        </Button>
      }
    >
      {draft.packs.map((pack, index) => (
        <PackFields
          key={pack.key}
          number={index + 1}
          pack={pack}
          isDevice={draft.kind === 'consumable'}
          change={(next) => replace(index, next)}
          error={(field) => error(`packs.${index}.${field}`)}
          {...(pack.stored || draft.packs.length === 1
            ? {}
            : { remove: () => change({ packs: draft.packs.filter((other) => other !== pack) }) })}
        />
      ))}
    </Panel>
  );
}
