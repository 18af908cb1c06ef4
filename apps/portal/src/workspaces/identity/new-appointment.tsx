import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { components } from '../../api/schema.js';
import { Field, ProblemBar } from '../../kit/index.js';
import { OrganisationPicker, ProductPicker, RegionPicker } from './pickers.js';

type Body = components['schemas']['AppointmentBody'];
const DISTRIBUTORS = ['distributor'] as const;

/** A manufacturer asks a distributor to deliver in a region (发起委托). */
export function NewAppointment({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('identity');
  const [form, setForm] = useState<Partial<Body>>({ isPrimary: true });
  const propose = useDeed({
    send: (body: Body, init) => answered(api.POST('/api/v1/appointments', { ...init, body })),
    changes: [['appointments']],
    onDone: onClose,
  });
  const put = (part: { [K in keyof Body]?: Body[K] | undefined }) =>
    setForm({ ...form, ...part } as Partial<Body>);
  const { distributorOrgId, regionCode, effectiveFrom, isPrimary = true } = form;
  const error = (field: string) => propose.problem?.forField(field);
  return (
    <Modal
      open
      title={t('appointments.propose')}
      okText={t('appointments.propose')}
      okButtonProps={{ disabled: !distributorOrgId || !regionCode || !effectiveFrom }}
      confirmLoading={propose.running}
      onOk={() => {
        if (distributorOrgId && regionCode && effectiveFrom)
          propose.perform({ ...form, distributorOrgId, regionCode, effectiveFrom, isPrimary });
      }}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field label={t('appointments.distributor')} required error={error('distributorOrgId')}>
          <OrganisationPicker
            kinds={DISTRIBUTORS}
            value={distributorOrgId}
            onChange={(next) => put({ distributorOrgId: next })}
          />
        </Field>
        <Field label={t('field.product')} error={error('productId')}>
          <ProductPicker
            value={form.productId ?? undefined}
            placeholder={t('field.allProducts')}
            onChange={(productId) => put({ productId: productId ?? null })}
          />
        </Field>
        <Field label={t('field.region')} required error={error('regionCode')}>
          <RegionPicker value={regionCode} onChange={(next) => put({ regionCode: next })} />
        </Field>
        <Radio.Group
          aria-label={t('appointments.line')}
          value={isPrimary}
          options={[
            { value: true, label: t('appointments.primary') },
            { value: false, label: t('appointments.secondary') },
          ]}
          onChange={(event) => put({ isPrimary: event.target.value === true })}
        />
        <Field label={t('appointments.effectiveFrom')} required error={error('effectiveFrom')}>
          <Input
            type="date"
            value={effectiveFrom ?? ''}
            onChange={(event) => put({ effectiveFrom: event.target.value })}
          />
        </Field>
        {propose.problem ? <ProblemBar problem={propose.problem} /> : null}
      </div>
    </Modal>
  );
}
