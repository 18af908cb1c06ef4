import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import type { components } from '../../api/schema.js';
import { useMay } from '../../api/session.js';
import { Facts, Field, grouped, ProblemBar } from '../../kit/index.js';
import { type AgreedVolume, KINDS, REASONS, VOLUME_CHANGES } from './types.js';

type Body = components['schemas']['AdjustmentProposalBody'];
const EXPLANATION_MIN = 10;
const SAME = '';

interface AdjustmentFormProps {
  readonly volume: AgreedVolume;
  readonly onClose: () => void;
}

/** Asks for agreed volume to be adjusted (申请调整), or puts an adjustment forward as the office (提请调整). */
export function AdjustmentForm({ volume, onClose }: AdjustmentFormProps) {
  const { t } = useTranslation('volumes');
  const isOffice = !useMay()('award.volumes-adjust');
  const [form, setForm] = useState({
    kind: 'increase' as (typeof KINDS)[number],
    quantity: '',
    toInstitution: '',
    toProduct: SAME,
    reason: 'clinical-demand' as (typeof REASONS)[number],
    explanation: '',
    officeReason: '',
  });
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const products = useOtherProducts(volume);
  const send = useDeed({
    send: (body: Body, init) => {
      const call = { ...init, params: { path: { id: volume.roundId } }, body };
      return isOffice
        ? answered(api.POST('/api/v1/rounds/{id}/volume-adjustment-proposals', call))
        : answered(api.POST('/api/v1/rounds/{id}/volume-adjustments', call));
    },
    changes: VOLUME_CHANGES,
    onDone: onClose,
  });
  const error = (field: string) => send.problem?.forField(field);
  const isTransfer = form.kind === 'transfer';
  const isComplete =
    /^[1-9]\d*$/.test(form.quantity.trim()) &&
    form.explanation.trim().length >= EXPLANATION_MIN &&
    (!isTransfer || form.toInstitution.trim() !== '' || form.toProduct !== SAME);
  const submit = () => {
    const { kind, quantity, toInstitution, toProduct, reason, explanation, officeReason } = form;
    const { varietyId, institutionId, regionId, productId } = volume;
    send.perform({
      varietyId,
      institutionId,
      regionId,
      productId: productId ?? '',
      kind,
      quantity: quantity.trim(),
      reason,
      explanation: explanation.trim(),
      ...(isTransfer && toInstitution.trim() !== '' ? { toInstitutionId: toInstitution.trim() } : {}),
      ...(isTransfer && toProduct !== SAME ? { toProductId: toProduct } : {}),
      ...(isOffice && officeReason.trim() !== '' ? { officeReason: officeReason.trim() } : {}),
    });
  };
  return (
    <Modal
      open
      width={640}
      title={t(isOffice ? 'list.propose' : 'list.ask')}
      okText={t(isOffice ? 'form.propose' : 'form.submit')}
      okButtonProps={{ disabled: !isComplete }}
      confirmLoading={send.running}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('fields.institution'), value: volume.institutionName ?? volume.institutionId },
            { label: t('fields.variety'), value: volume.varietyName },
            { label: t('fields.product'), value: `${volume.bidder ?? ''} ${volume.productName ?? ''}` },
          ]}
        />
        <Radio.Group
          aria-label={t('form.kind')}
          value={form.kind}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => put({ kind: event.target.value as (typeof KINDS)[number] })}
        />
        <Field
          label={t('form.quantity')}
          required
          hint={t('form.quantityHint', { held: grouped(volume.quantity, 0) })}
          error={error('quantity')}
        >
          <Input
            inputMode="numeric"
            maxLength={18}
            value={form.quantity}
            onChange={(event) => put({ quantity: event.target.value })}
          />
        </Field>
        {isTransfer ? (
          <>
            <Field
              label={t('form.toInstitution')}
              hint={t('form.toInstitutionHint')}
              error={error('toInstitutionId')}
            >
              <Input
                maxLength={200}
                value={form.toInstitution}
                onChange={(event) => put({ toInstitution: event.target.value })}
              />
            </Field>
            <Field label={t('form.toProduct')} error={error('toProductId')}>
              <Select
                value={form.toProduct}
                style={{ width: '100%' }}
                options={[{ value: SAME, label: t('form.sameProduct') }, ...products]}
                onChange={(toProduct) => put({ toProduct })}
              />
            </Field>
          </>
        ) : null}
        <Field label={t('form.reason')} required>
          <Select
            value={form.reason}
            style={{ width: '100%' }}
            options={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            onChange={(reason) => put({ reason })}
          />
        </Field>
        <Field
          label={t('form.explanation')}
          required
          hint={t('form.explanationHint')}
          error={error('explanation')}
        >
          <Input.TextArea
            rows={3}
            maxLength={1000}
            value={form.explanation}
            onChange={(event) => put({ explanation: event.target.value })}
          />
        </Field>
        {isOffice ? (
          <Field
            label={t('form.officeReason')}
            hint={t('form.officeReasonHint')}
            error={error('officeReason')}
          >
            <Input
              maxLength={500}
              value={form.officeReason}
              onChange={(event) => put({ officeReason: event.target.value })}
            />
          </Field>
        ) : null}
        {send.problem ? <ProblemBar problem={send.problem} /> : null}
      </div>
    </Modal>
  );
}

/** Other products of the variety whose award stands. */
function useOtherProducts({ roundId, varietyId, productId: own }: AgreedVolume) {
  const { data } = useQuery({
    queryKey: ['public-course', roundId],
    queryFn: () =>
      answered(api.GET('/api/v1/public/results/{id}/award-course', { params: { path: { id: roundId } } })),
  });
  return (data?.awards ?? [])
    .filter((award) => award.varietyId === varietyId && award.productId !== own && award.withdrawnAt === null)
    .map(({ productId, productName, bidder }) => ({ value: productId, label: `${bidder} ${productName}` }));
}
