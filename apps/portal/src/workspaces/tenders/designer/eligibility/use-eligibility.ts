import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../../../api/client.js';

/** How far the eligibility of a round is (申报资格审核). */
export const useEligibility = (tenderId: string) =>
  useQuery({
    queryKey: ['tender', tenderId, 'eligibility'],
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/eligibility', { params: { path: { id: tenderId } } })),
  });

/** Declarations, suggestions and decisions about relations, for the office alone (关联关系). */
export const useRelations = (tenderId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['tender', tenderId, 'relations'],
    enabled,
    queryFn: () =>
      answered(api.GET('/api/v1/tenders/{id}/eligibility/relations', { params: { path: { id: tenderId } } })),
    // Companies declare meanwhile.
    refetchInterval: 30_000,
  });

/** Objections to refusals, for the office alone (异议). */
export const useObjections = (tenderId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['tender', tenderId, 'objections'],
    enabled,
    queryFn: () =>
      answered(
        api.GET('/api/v1/tenders/{id}/eligibility/objections', { params: { path: { id: tenderId } } }),
      ),
    refetchInterval: 30_000,
  });
