import { useTranslation } from 'react-i18next';

import { Code, DateTime, type Fact } from '../../../../kit/index.js';
import { useCase } from '../../course.js';
import type { Tender } from '../../types.js';
import { type InstantName, QUALIFICATION_INSTANTS } from '../timetable/checks.js';

/** The round as an act on it repeats it (办理对象): what, for what purpose, when, who opens, and over which record. */
export function useObject(tender: Tender): Fact[] {
  const { t } = useTranslation('tenders');
  const { data } = useCase(tender.approvalId);
  const proposer = data?.opinions.filter(({ stepName }) => stepName === 'draft').at(-1);
  const at = (field: InstantName): Fact => ({
    label: t(`fields.${field}`),
    value: <DateTime value={tender[field]} precision="zoned" />,
  });
  return [
    { label: t('fields.title'), value: `${tender.title}（${tender.roundNo}）` },
    { label: t('fields.purpose'), value: t(`purposes.${tender.purpose}`) },
    ...(tender.qualification ? QUALIFICATION_INSTANTS.map(at) : []),
    at('priceOpensAt'),
    at('priceDeadline'),
    at('openingFrom'),
    { label: t('fields.quorum'), value: `${tender.quorum} / ${tender.officers.length}` },
    { label: t('ceremony.hash'), value: <Code value={tender.ceremonyHash} short copy={false} /> },
    ...(proposer && tender.state === 'proposed'
      ? [{ label: t('deeds.proposer'), value: `${proposer.by} · ${proposer.org}` }]
      : []),
  ];
}
