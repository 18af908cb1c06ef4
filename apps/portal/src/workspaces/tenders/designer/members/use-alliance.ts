import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../../../api/client.js';
import { type Deed, useDeed } from '../../../../api/deed.js';
import type { Alliance, AllianceMember } from '../../types.js';

/** The members of a round with their keys, demand and union (联盟概况). */
export const useAlliance = (tenderId: string) =>
  useQuery({
    queryKey: ['tender', tenderId, 'alliance'],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}/alliance', { params: { path: { id: tenderId } } })),
  });

export interface MembersSaved {
  readonly ceilingRule: Alliance['ceilingRule'];
  readonly members: readonly AllianceMember[];
}

/** Saves the whole list under the version that was shown. */
export const useSaveMembers = (
  tenderId: string,
  version: number,
  onDone: () => void = () => undefined,
): Deed<MembersSaved, unknown> =>
  useDeed({
    send: ({ ceilingRule, members }: MembersSaved, init) =>
      answered(
        api.PUT('/api/v1/tenders/{id}/alliance/members', {
          ...init,
          headers: { ...init.headers, 'If-Match': `"${version}"` },
          params: { path: { id: tenderId }, header: { 'If-Match': `"${version}"` } },
          body: {
            ceilingRule,
            members: members.map(({ regionCode, name, takesPart, startsOn, regions, ceilings }) => ({
              regionCode,
              name,
              takesPart,
              ...(startsOn === null ? {} : { startsOn }),
              regions,
              ceilings,
            })),
          },
        }),
      ),
    changes: [['tender', tenderId]],
    onDone,
  });
