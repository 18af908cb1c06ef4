import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../../api/client.js';

const LOOK_AGAIN_MS = 30_000;

/** One collection; read again while it collects and somebody looks, since institutions report and the clock runs. */
export const useCollection = (id: string) =>
  useQuery({
    queryKey: ['demand', 'collection', id],
    queryFn: () => answered(api.GET('/api/v1/demand/collections/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'collecting' ? LOOK_AGAIN_MS : false),
  });
