import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answered, api } from '../../api/client.js';
import { useDeed } from '../../api/deed.js';
import { asProblem } from '../../api/problem.js';
import type { components } from '../../api/schema.js';
import { Facts, Field, ProblemBar } from '../../kit/index.js';
import { changesOf, type CoursePanelProps } from './course-panel-props.js';
import type { Awarded } from './types.js';

type Body = components['schemas']['AwardWithdrawalBody'];
const REASONS = ['short-delivery', 'quality', 'approval-lost', 'given-up', 'misconduct', 'other'] as const;
const NOBODY = '';

interface WithdrawalFormProps extends CoursePanelProps {
  readonly award: Awarded;
  readonly onClose: () => void;
}

/** Puts the withdrawal of an award forward, and names who takes over where nobody stands by (提请撤销中选资格). */
export function WithdrawalForm({ round, course, award, onClose }: WithdrawalFormProps) {
  const { t } = useTranslation('awards');
  const [form, setForm] = useState({
    reason: 'short-delivery' as (typeof REASONS)[number],
    explanation: '',
    legalBasis: '',
    namingReason: '',
  });
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const { data, error } = useQuery({
    queryKey: ['award-course', round.id, 'regions', award.productId],
    queryFn: () =>
      answered(
        api.GET('/api/v1/rounds/{id}/award-withdrawal-regions', {
          params: { path: { id: round.id }, query: { product: award.productId } },
        }),
      ),
  });
  const send = useDeed({
    send: (body: Body, init) =>
      answered(
        api.POST('/api/v1/rounds/{id}/award-withdrawals', {
          ...init,
          params: { path: { id: round.id } },
          body,
        }),
      ),
    changes: changesOf(round),
    onDone: onClose,
  });
  const put = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const regions = data?.regions ?? [];
  const regionNames = new Map(course.supply.map(({ regionId, regionName }) => [regionId, regionName]));
  const winners = course.awards.filter(({ productId }) => data?.winners.includes(productId));
  const isComplete =
    form.explanation.trim() !== '' &&
    form.legalBasis.trim() !== '' &&
    data !== undefined &&
    (regions.length === 0 || form.namingReason.trim() !== '');
  const submit = () => {
    const { reason, explanation, legalBasis, namingReason } = form;
    send.perform({
      productId: award.productId,
      reason,
      explanation: explanation.trim(),
      legalBasis: legalBasis.trim(),
      namings: regions.map((regionId) => ({
        regionId,
        productId: named[regionId] || null,
        reason: namingReason.trim(),
      })),
    });
  };
  return (
    <Modal
      open
      width={640}
      title={t('awards.withdraw')}
      okText={t('withdrawal.propose')}
      okButtonProps={{ disabled: !isComplete, danger: true }}
      confirmLoading={send.running}
      onOk={submit}
      onCancel={onClose}
    >
      <div className="jc-stack">
        <Facts
          boxed
          facts={[
            { label: t('awards.bidder'), value: award.bidder },
            { label: t('awards.product'), value: `${award.varietyName} / ${award.productName}` },
          ]}
        />
        <Field label={t('withdrawal.reason')} required>
          <Select
            value={form.reason}
            options={REASONS.map((value) => ({ value, label: t(`withdrawal.reasons.${value}`) }))}
            style={{ width: '100%' }}
            onChange={(reason) => put({ reason })}
          />
        </Field>
        <Field label={t('withdrawal.explanation')} required error={send.problem?.forField('explanation')}>
          <Input.TextArea
            rows={3}
            maxLength={2000}
            value={form.explanation}
            onChange={(event) => put({ explanation: event.target.value })}
          />
        </Field>
        <Field
          label={t('withdrawal.basis')}
          required
          hint={t('withdrawal.basisHint')}
          error={send.problem?.forField('legalBasis')}
        >
          <Input
            maxLength={500}
            value={form.legalBasis}
            onChange={(event) => put({ legalBasis: event.target.value })}
          />
        </Field>
        <p className="jc-note">{t('withdrawal.backups')}</p>
        {regions.map((regionId) => (
          <Field
            key={regionId}
            label={t('withdrawal.region', {
              region: regionNames.get(regionId) ?? (regionId || t('withdrawal.allRegions')),
            })}
          >
            <Select
              value={named[regionId] ?? NOBODY}
              style={{ width: '100%' }}
              options={[
                ...winners.map(({ productId, bidder, productName }) => ({
                  value: productId,
                  label: `${bidder} ${productName}`,
                })),
                { value: NOBODY, label: t('withdrawal.nobody') },
              ]}
              onChange={(productId) => setNamed({ ...named, [regionId]: productId })}
            />
          </Field>
        ))}
        {regions.length > 0 ? (
          <Field label={t('withdrawal.namingReason')} required>
            <Input
              maxLength={500}
              value={form.namingReason}
              onChange={(event) => put({ namingReason: event.target.value })}
            />
          </Field>
        ) : null}
        {error ? <ProblemBar problem={asProblem(error)} /> : null}
        {send.problem ? <ProblemBar problem={send.problem} /> : null}
      </div>
    </Modal>
  );
}
