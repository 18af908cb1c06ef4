import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DayField, Field } from '../../../../kit/index.js';
import type { AllianceMember } from '../../types.js';
import { pairsText, readPairs } from './pairs.js';

const WAYS = ['users', 'packages'] as const;

interface MemberFormProps {
  /** The member that is edited; undefined for a new one. */
  readonly member: AllianceMember | undefined;
  readonly running: boolean;
  readonly onSave: (member: AllianceMember) => void;
  readonly onCancel: () => void;
}

/** One member province with what is its own (成员登记). */
export function MemberForm({ member, running, onSave, onCancel }: MemberFormProps) {
  const { t } = useTranslation('tenders');
  const [regionCode, setRegionCode] = useState(member?.regionCode ?? '');
  const [name, setName] = useState(member?.name ?? '');
  const [takesPart, setTakesPart] = useState(member?.takesPart ?? 'packages');
  const [startsOn, setStartsOn] = useState(member?.startsOn ?? '');
  const [regions, setRegions] = useState(pairsText((member?.regions ?? []).map((r) => [r.id, r.name])));
  const [ceilings, setCeilings] = useState(
    pairsText((member?.ceilings ?? []).map((c) => [c.product, c.price])),
  );
  const [tried, setTried] = useState(false);
  const [ownRegions, ownCeilings] = [readPairs(regions, isName), readPairs(ceilings, isPrice)];
  const codeRight = /^\d{6}$/.test(regionCode);
  const ready = codeRight && name.trim() !== '' && ownRegions.wrong === null && ownCeilings.wrong === null;
  const lineWrong = (line: number | null, form: string) =>
    line === null ? undefined : t('members.lineWrong', { line: String(line), form });
  return (
    <form
      className="jc-stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ready)
          onSave({
            regionCode,
            name: name.trim(),
            takesPart,
            startsOn: startsOn === '' ? null : startsOn,
            regions: ownRegions.pairs.map(([id, own]) => ({ id, name: own })),
            ceilings: ownCeilings.pairs.map(([product, price]) => ({ product, price })),
            key: null,
            submission: null,
          });
      }}
    >
      <div className="jc-form-grid">
        <Field
          label={t('members.region')}
          required
          error={tried && !codeRight ? t('members.codeWrong') : undefined}
        >
          <Input
            value={regionCode}
            maxLength={6}
            disabled={member !== undefined}
            onChange={(event) => setRegionCode(event.target.value.trim())}
          />
        </Field>
        <Field
          label={t('members.name')}
          required
          error={tried && name.trim() === '' ? t('members.nameMissing') : undefined}
        >
          <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t('members.takesPart')}>
          <Select
            value={takesPart}
            options={WAYS.map((value) => ({ value, label: t(`members.ways.${value}`) }))}
            onChange={setTakesPart}
          />
        </Field>
        <DayField label={t('members.startsOn')} value={startsOn} onChange={setStartsOn} />
      </div>
      <div className="jc-form-grid">
        <Field
          label={t('members.regions')}
          hint={t('members.regionsHint')}
          error={lineWrong(ownRegions.wrong, t('members.regionForm'))}
        >
          <Input.TextArea rows={4} value={regions} onChange={(event) => setRegions(event.target.value)} />
        </Field>
        <Field
          label={t('members.ceilings')}
          hint={t('members.ceilingsHint')}
          error={lineWrong(ownCeilings.wrong, t('members.ceilingForm'))}
        >
          <Input.TextArea rows={4} value={ceilings} onChange={(event) => setCeilings(event.target.value)} />
        </Field>
      </div>
      <span className="jc-row-flex">
        <Button type="primary" htmlType="submit" loading={running}>
          {t('members.save')}
        </Button>
        <Button onClick={onCancel}>{t('members.cancel')}</Button>
      </span>
    </form>
  );
}

const isName = (value: string): boolean => value !== '';
const isPrice = (value: string): boolean => /^\d{1,12}(\.\d{1,4})?$/.test(value);
