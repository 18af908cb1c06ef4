import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { answered, api } from '../../../../api/client.js';
import type { Collection } from '../../types.js';

const LOOK_AGAIN_MS = 30_000;

/** How far the reports of a collection are, in one of its regions or in all; read again while it collects. */
export const useProgress = ({ id, state }: Collection, region?: string) =>
  useQuery({
    queryKey: ['demand', 'progress', id, region ?? ''],
    queryFn: () =>
      answered(
        api.GET('/api/v1/demand/collections/{id}/progress', {
          params: { path: { id }, query: region === undefined ? {} : { region } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: state === 'collecting' ? LOOK_AGAIN_MS : false,
  });
