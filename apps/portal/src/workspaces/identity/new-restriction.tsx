import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { components } from '../../api/schema.js';
import { Field, ProblemBar } from '../../kit/index.js';
import { SELF_REGISTERING } from './data.js';
import { OrganisationPicker, ProductPicker, RegionPicker } from './pickers.js';

type Body = components['schemas']['RestrictionBody'];
const LEVELS = ['medium', 'severe', 'extreme'] as const;

/** Proposes an entry of the restricted list; it takes effect once another person confirms it (提请列入). */
export function NewRestriction({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [form, setForm] = useState<Partial<Body>>({ level: 'severe' });
  const propose = useDeed({
    send: (body: Body, init) => answered(api.POST('/api/v1/restrictions', { ...init, body })),
    changes: [['restrictions']],
    onDone: onClose,
  });
  const put = (part: { [K in keyof Body]?: Body[K] | undefined }) =>
    setForm({ ...form, ...part } as Partial<Body>);
  const { orgId, level, validFrom, reason, basis } = form;
  const error = (field: string) => propose.problem?.forField(field);
  return (
    <Modal
      open
      width={640}
      title={t('restrictions.propose')}
      okText={t('restrictions.propose')}
      okButtonProps={{ disabled: !orgId || !validFrom || !reason || !basis }}
      confirmLoading={propose.running}
      onOk={() => {
        if (orgId && level && validFrom && reason && basis)
          propose.perform({ ...form, orgId, level, validFrom, reason, basis });
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field label={t('field.organisation')} required error={error('orgId')}>
          <OrganisationPicker
            kinds={SELF_REGISTERING}
            value={orgId}
            onChange={(next) => put({ orgId: next })}
          />
        </Field>
        <Field label={t('restrictions.level')} required error={error('level')}>
          <Select
            value={level ?? null}
            options={LEVELS.map((one) => ({ value: one, label: t(`restrictions.levels.${one}`) }))}
            style={{ width: '100%' }}
            onChange={(next) => put({ level: next })}
          />
        </Field>
        <Field label={t('field.product')} error={error('productId')}>
          <ProductPicker
            value={form.productId ?? undefined}
            placeholder={t('field.allProducts')}
            onChange={(productId) => put({ productId: productId ?? null })}
          />
        </Field>
        <Field label={t('field.region')} error={error('regionCode')}>
          <RegionPicker
            allowClear
            placeholder={t('field.everywhere')}
            value={form.regionCode ?? undefined}
            onChange={(regionCode) => put({ regionCode: regionCode ?? null })}
          />
        </Field>
        <Field label={t('field.from')} required error={error('validFrom')}>
          <Input
            type="date"
            value={validFrom ?? ''}
            onChange={(event) => put({ validFrom: event.target.value })}
          />
        </Field>
        <Field label={t('field.to')} error={error('validTo')}>
          <Input
            type="date"
            value={form.validTo ?? ''}
            onChange={(event) => put({ validTo: event.target.value || null })}
          />
        </Field>
        <Field label={t('field.reason')} required error={error('reason')}>
          <Input.TextArea
            rows={3}
            value={reason ?? ''}
            maxLength={500}
            onChange={(event) => put({ reason: event.target.value })}
          />
        </Field>
        <Field label={t('field.basis')} required error={error('basis')}>
          <Input
            value={basis ?? ''}
            maxLength={300}
            onChange={(event) => put({ basis: event.target.value })}
          />
        </Field>
        {propose.problem ? <ProblemBar problem={propose.problem} /> : null}
      </div>
    </Modal>
  );
}
