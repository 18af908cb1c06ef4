import { useTranslation } from 'react-i18next';

import { Code, DateTime, type Fact, Facts, instant, Missing } from '../../kit/index.js';
import type { OrganisationDetail } from './data.js';

const text = (value: string | null) => value ?? <Missing />;

/** What identifies an organisation, when it came in, and from where. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationDetail }) {
  const { t } = useTranslation('identity');
  const facts: Fact[] = [
    { label: t('field.kind'), value: t(`kinds.${organisation.kind}`) },
    { label: t('field.uscc'), value: <Code value={organisation.uscc} /> },
    {
      label: t('field.designatedInstitutionCode'),
      value: <Code value={organisation.designatedInstitutionCode} />,
    },
    { label: t('field.region'), value: `${organisation.regionName} ${organisation.regionCode}` },
    { label: t('field.registeredAt'), value: <DateTime value={organisation.registeredAt} /> },
    { label: t('field.admittedAt'), value: <DateTime value={organisation.admittedAt} /> },
  ];
  if (organisation.imported)
    facts.push({
      label: t('field.source'),
      value: [t('organisations.imported'), organisation.importSource, organisation.sourceRef]
        .filter(Boolean)
        .join(' · '),
    });
  return <Facts facts={facts} boxed />;
}

/** Contacts, licences and shareholders, for those who may see them. */
export function OrganisationContacts({ organisation }: { organisation: OrganisationDetail }) {
  const { t } = useTranslation('identity');
  if (!organisation.detailVisible) return <p className="jc-note">{t('organisations.hidden')}</p>;
  const facts: Fact[] = [
    { label: t('field.address'), value: text(organisation.address) },
    { label: t('field.legalRepresentative'), value: text(organisation.legalRepresentative) },
    { label: t('field.contactName'), value: text(organisation.contactName) },
    { label: t('field.contactPhone'), value: text(organisation.contactPhone) },
    { label: t('field.contactMail'), value: text(organisation.contactMail) },
    ...organisation.licences.map((licence) => ({
      label: licence.kind,
      value: `${licence.number}${licence.validTo ? ` · ${t('licence.validTo')} ${licence.validTo}` : ''}`,
    })),
    ...organisation.shareholders.map(({ name, uscc, percent }) => ({
      label: t('shareholder.one'),
      value: [name, uscc, percent === null ? null : `${percent}%`].filter(Boolean).join(' · '),
    })),
  ];
  return <Facts facts={facts} boxed />;
}

/** Every suspension with its reason and its end. */
export function Suspensions({ organisation }: { organisation: OrganisationDetail }) {
  const { t } = useTranslation('identity');
  if (organisation.suspensions.length === 0) return <p className="jc-note">{t('organisations.noHistory')}</p>;
  return (
    <ol className="jc-stack">
      {organisation.suspensions.map((one) => (
        <li key={one.id}>
          <strong>{one.reason}</strong>
          {one.basis ? <div>{`${t('field.basis')}: ${one.basis}`}</div> : null}
          <div className="jc-note">
            {t('organisations.suspended', { who: one.suspendedBy, at: instant(one.suspendedAt) })}
          </div>
          {one.reinstatedAt ? (
            <div className="jc-note">
              {t('organisations.reinstated', {
                who: one.reinstatedBy ?? '',
                at: instant(one.reinstatedAt),
                why: one.reinstatementReason ?? '',
              })}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
