import { DomainError, type FieldError, usccError, usccFault } from '#kernel';

import { SELF_REGISTERING_KINDS } from '../domain/role-grant.js';
import type { OrganisationFacts } from './ports.js';
import { say } from '../domain/say.js';

/** Everything wrong with the identity of an organisation that registers itself, by field. */
export function registrationFaults(facts: OrganisationFacts): FieldError[] {
  const kind = SELF_REGISTERING_KINDS.includes(facts.kind)
    ? []
    : [
        {
          field: 'kind',
          code: 'kind-not-self-registering',
          message: say('kind-entered-by-platform'),
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
            message: say('uscc-required'),
          },
        ];
  const fault = usccFault(uscc);
  return fault ? [usccError('uscc', fault)] : [];
}

/** The refusal when a code already stands for another organisation. */
export const codeTaken = (field: 'uscc' | 'designatedInstitutionCode'): DomainError =>
  new DomainError('already-exists', say('code-registered'), [
    { field, code: 'already-registered', message: say('code-registered') },
  ]);
