import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { components } from '../../api/schema.js';
import { Field, ProblemBar } from '../../kit/index.js';
import { TEXT_MIN } from './answer-form.js';
import type { PublicCourse } from './types.js';

type Body = components['schemas']['ObjectionBody'];
const ALL = '';

interface ObjectionFormProps {
  readonly roundId: string;
  readonly subjects: PublicCourse['subjects'];
  readonly onClose: () => void;
}

/** Objects to the result, a variety or a product of it (提出异议). */
export function ObjectionForm({ roundId, subjects, onClose }: ObjectionFormProps) {
  const { t } = useTranslation('awards');
  const [form, setForm] = useState({
    varietyId: ALL,
    productId: ALL,
    contactName: '',
    contactPhone: '',
    reason: '',
  });
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const varieties = [...new Map(subjects.map(({ varietyId, varietyName }) => [varietyId, varietyName]))];
  const products = subjects.filter(({ varietyId, productId }) => varietyId === form.varietyId && productId);
  const file = useDeed({
    send: (body: Body, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/objections', { ...init, params: { path: { id: roundId } }, body }),
      ),
    changes: [['own-course', roundId]],
    onDone: onClose,
  });
  const error = (field: string) => file.problem?.forField(field);
  const isComplete =
    form.contactName.trim() !== '' &&
    form.contactPhone.trim() !== '' &&
    form.reason.trim().length >= TEXT_MIN;
  const submit = () =>
    file.perform({
      ...(form.varietyId === ALL ? {} : { varietyId: form.varietyId }),
      ...(form.productId === ALL ? {} : { productId: form.productId }),
      contactName: form.contactName.trim(),
      contactPhone: form.contactPhone.trim(),
      reason: form.reason.trim(),
    });
  return (
    <Modal
      open
      width={640}
      title={t('objections.file')}
      okText={t('objections.file')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={file.running}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Field label={t('objections.variety')} error={error('varietyId')}>
          <Select
            value={form.varietyId}
            style={{ width: '100%' }}
            options={[
              { value: ALL, label: t('objections.whole') },
              ...varieties.map(([value, label]) => ({ value, label })),
            ]}
            onChange={(varietyId) => put({ varietyId, productId: ALL })}
          />
        </Field>
        {form.varietyId === ALL ? null : (
          <Field label={t('objections.product')} error={error('productId')}>
            <Select
              value={form.productId}
              style={{ width: '100%' }}
              options={[
                { value: ALL, label: t('objections.wholeVariety') },
                ...products.map(({ productId, productName, bidder }) => ({
                  value: productId ?? ALL,
                  label: `${bidder ?? ''} ${productName ?? ''}`,
                })),
              ]}
              onChange={(productId) => put({ productId })}
            />
          </Field>
        )}
        <Field
          label={t('objections.reason')}
          required
          hint={t('objections.reasonHint')}
          error={error('reason')}
        >
          <Input.TextArea
            rows={5}
            maxLength={2000}
            value={form.reason}
            onChange={(event) => put({ reason: event.target.value })}
          />
        </Field>
        <Field label={t('objections.contactName')} required error={error('contactName')}>
          <Input
            maxLength={50}
            value={form.contactName}
            onChange={(event) => put({ contactName: event.target.value })}
          />
        </Field>
        <Field
          label={t('objections.contactPhone')}
          required
          hint={t('objections.protected')}
          error={error('contactPhone')}
        >
          <Input
            maxLength={30}
            value={form.contactPhone}
            onChange={(event) => put({ contactPhone: event.target.value })}
          />
        </Field>
        {file.problem ? <ProblemBar problem={file.problem} /> : null}
      </div>
    </Modal>
  );
}
