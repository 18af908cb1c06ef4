import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import type { ProblemError } from '../../api/problem.js';
import { Field } from '../../kit/index.js';
import { type OrganisationBody, SELF_REGISTERING } from './data.js';
import { RegionPicker } from './pickers.js';

/** An organisation being described; a kind and region may still be missing. */
export type OrganisationDraft = Omit<OrganisationBody, 'kind' | 'regionCode'> & {
  readonly kind?: OrganisationBody['kind'];
  readonly regionCode?: string;
};

export interface PartProps {
  readonly draft: OrganisationDraft;
  readonly change: (part: Partial<OrganisationDraft>) => void;
  readonly problem: ProblemError | null;
}

/** The server names nested fields by their path. */
export const errorOf = (problem: ProblemError | null, field: string): string | undefined =>
  problem?.forField(field) ?? problem?.forField(`organisation.${field}`);

/** Name, kind, codes and region of an applicant. */
export function IdentityFields({ draft, change, problem }: PartProps) {
  const { t } = useTranslation('identity');
  return (
    <div className="jc-identity-grid">
      <Field label={t('field.kind')} required error={errorOf(problem, 'kind')}>
        <Select
          style={{ width: '100%' }}
          value={draft.kind ?? null}
          options={SELF_REGISTERING.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
      </Field>
      <Field label={t('field.region')} required error={errorOf(problem, 'regionCode')}>
        <RegionPicker
          value={draft.regionCode}
          onChange={(regionCode) => change(regionCode ? { regionCode } : {})}
        />
      </Field>
      <Field label={t('field.name')} required error={errorOf(problem, 'name')}>
        <Input
          value={draft.name}
          maxLength={200}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field
        label={t('field.uscc')}
        required={draft.kind !== 'village-clinic'}
        hint={t('register.usccHint')}
        error={errorOf(problem, 'uscc')}
      >
        <Input
          value={draft.uscc ?? ''}
          maxLength={18}
          onChange={(event) => change({ uscc: event.target.value.toUpperCase().trim() })}
        />
      </Field>
      <Field
        label={t('field.designatedInstitutionCode')}
        error={errorOf(problem, 'designatedInstitutionCode')}
      >
        <Input
          value={draft.designatedInstitutionCode ?? ''}
          maxLength={12}
          onChange={(event) => change({ designatedInstitutionCode: event.target.value.toUpperCase().trim() })}
        />
      </Field>
      <Field label={t('field.shortName')} error={errorOf(problem, 'shortName')}>
        <Input
          value={draft.shortName ?? ''}
          maxLength={60}
          onChange={(event) => change({ shortName: event.target.value })}
        />
      </Field>
    </div>
  );
}

const CONTACTS = [
  ['legalRepresentative', 60],
  ['contactName', 60],
  ['contactPhone', 30],
  ['contactMail', 120],
  ['address', 200],
] as const;

/** Contacts of an organisation. */
export function ContactFields({ draft, change, problem }: PartProps) {
  const { t } = useTranslation('identity');
  return (
    <div className="jc-identity-grid">
      {CONTACTS.map(([name, maxLength]) => (
        <Field key={name} label={t(`field.${name}`)} error={errorOf(problem, name)}>
          <Input
            value={draft[name] ?? ''}
            maxLength={maxLength}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </Field>
      ))}
    </div>
  );
}

const EMPTY_LICENCE = { kind: '', number: '', validTo: null };

/** Licences of an organisation, as rows that come and go. */
export function LicenceFields({ draft, change, problem }: PartProps) {
  const { t } = useTranslation('identity');
  const licences = draft.licences ?? [];
  const put = (at: number, part: Partial<(typeof licences)[number]>) =>
    change({
      licences: licences.map((licence, index) => (index === at ? { ...licence, ...part } : licence)),
    });
  return (
    <fieldset className="jc-stack jc-identity-set">
      <legend>{t('licence.title')}</legend>
      {licences.length === 0 ? <p className="jc-note">{t('licence.none')}</p> : null}
      {licences.map((licence, at) => (
        <div key={at} className="jc-identity-licence">
          <Field label={t('licence.kind')} required error={errorOf(problem, `licences.${at}.kind`)}>
            <Input
              value={licence.kind}
              maxLength={60}
              onChange={(event) => put(at, { kind: event.target.value })}
            />
          </Field>
          <Field label={t('licence.number')} required error={errorOf(problem, `licences.${at}.number`)}>
            <Input
              value={licence.number}
              maxLength={60}
              onChange={(event) => put(at, { number: event.target.value })}
            />
          </Field>
          <Field label={t('licence.validTo')} error={errorOf(problem, `licences.${at}.validTo`)}>
            <Input
              type="date"
              value={licence.validTo ?? ''}
              onChange={(event) => put(at, { validTo: event.target.value || null })}
            />
          </Field>
          <Button
            aria-label={t('licence.remove', { n: String(at + 1) })}
            onClick={() => change({ licences: licences.filter((_, index) => index !== at) })}
          >
            ×
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => change({ licences: [...licences, EMPTY_LICENCE] })}>{t('licence.add')}</Button>
      </div>
    </fieldset>
  );
}
