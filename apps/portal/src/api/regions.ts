import { useQuery } from '@tanstack/react-query';

import { answered, api } from './client.js';
import type { Answer } from './types.js';

/** An administrative division (行政区划). */
export type Region = Answer<'/api/v1/regions'>[number];

/** Administrative divisions, which rarely change. */
export const useRegions = (enabled = true) =>
  useQuery({
    queryKey: ['regions'],
    enabled,
    queryFn: () => answered(api.GET('/api/v1/regions')),
    staleTime: 3_600_000,
  });
