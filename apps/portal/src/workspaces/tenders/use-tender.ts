import { useQuery } from '@tanstack/react-query';

import { answered, api } from '../../api/client.js';

/** One round with everything that the office, the reviewer and the officers work with. */
export const useTender = (id: string) =>
  useQuery({
    queryKey: ['tender', id],
    queryFn: () => answered(api.GET('/api/v1/tenders/{id}', { params: { path: { id } } })),
  });
