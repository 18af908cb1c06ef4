import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../api/client.js';
import type { Tender } from './types.js';

const LOOK_AGAIN_MS = 30_000;

/**
 * One round with everything that the office, the reviewer and the officers work with. Until it has ended it is read again while
 * somebody looks: officers enrol, the clock closes it, a colleague changes it.
 */
export const useTender = (id: string) =>
  useQuery({
    queryKey: ['tender', id],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && !hasEnded(data) ? LOOK_AGAIN_MS : false),
  });

const hasEnded = ({ state }: Tender): boolean => state === 'opened' || state === 'void';
