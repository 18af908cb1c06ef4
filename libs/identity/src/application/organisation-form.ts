import { DomainError, type FieldError, USCC_FAULTS, usccFault } from '#kernel';

import { SELF_REGISTERING_KINDS } from '../domain/role-grant.js';
import type { OrganisationFacts } from './ports.js';

/** Everything wrong with the identity of an organisation that registers itself, by field. */
export function registrationFaults(facts: OrganisationFacts): FieldError[] {
  const kind = SELF_REGISTERING_KINDS.includes(facts.kind)
    ? []
    : [
        {
          field: 'kind',
          code: 'kind-not-self-registering',
          message: 'organisations of this kind are entered by the platform (该类单位由平台录入)',
        },
      ];
  return [...kind, ...codeFaults(facts)];
}

/** A village clinic may have no credit code; every other organisation needs one that passes its checks. */
export function codeFaults({ kind, uscc }: OrganisationFacts): FieldError[] {
  if (uscc === null)
    return kind === 'village-clinic'
      ? []
      : [
          {
            field: 'uscc',
            code: 'required',
            message: 'the unified social credit code is required (请填写统一社会信用代码)',
          },
        ];
  const fault = usccFault(uscc);
  return fault ? [{ field: 'uscc', code: fault, message: USCC_FAULTS[fault] }] : [];
}

/** The refusal when a code already stands for another organisation. */
export const codeTaken = (field: 'uscc' | 'designatedInstitutionCode'): DomainError =>
  new DomainError('already-exists', 'this code is registered for an organisation already (该代码已注册)', [
    { field, code: 'already-registered', message: 'an organisation with this code exists (该代码已注册)' },
  ]);
