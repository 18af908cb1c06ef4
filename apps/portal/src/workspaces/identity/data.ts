import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Answer, Item } from '../../api/types.js';

export type Organisation = Item<'/api/v1/organisations'>;
export type OrganisationDetail = Answer<'/api/v1/organisations/{id}'>;
export type RegistrationRow = Item<'/api/v1/registrations'>;
export type Account = Item<'/api/v1/accounts'>;
export type MatrixRow = Item<'/api/v1/permission-matrix'>;
export type Letter = Item<'/api/v1/commitment-letters'>;
export type Restriction = Item<'/api/v1/restrictions'>;
export type Appointment = Item<'/api/v1/appointments'>;
export type Membership = Item<'/api/v1/memberships'>;
export type OrganisationBody = components['schemas']['OrganisationBody'];
export type RoleKey = components['schemas']['GrantBody']['role'];
export type OrgKind = OrganisationBody['kind'];

/** Roles with what they allow now. */
export const useRoles = () =>
  useQuery({ queryKey: ['roles'], queryFn: () => answered(api.GET('/api/v1/roles')), staleTime: 600_000 });

export const useOrganisation = (id: string | undefined) =>
  useQuery({
    queryKey: ['organisations', 'one', id],
    enabled: id !== undefined,
    queryFn: () => answered(api.GET('/api/v1/organisations/{id}', { params: { path: { id: id ?? '' } } })),
  });

/** Kinds that may register themselves. */
export const SELF_REGISTERING = [
  'hospital',
  'private-hospital',
  'village-clinic',
  'pharmacy',
  'manufacturer',
  'distributor',
] as const satisfies readonly OrgKind[];

export const KINDS = [
  'centre',
  'bureau',
  'agency',
  'supervision',
  ...SELF_REGISTERING,
] as const satisfies readonly OrgKind[];
