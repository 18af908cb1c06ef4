import { useQuery } from '@tanstack/react-query';

import { answered, api } from './client.js';

const HOUR_MS = 3_600_000;

/** What anyone may know of this installation: its name, its region, its demonstration accounts. */
export const usePlatform = () =>
  useQuery({
    queryKey: ['public', 'platform'],
    queryFn: () => answered(api.GET('/api/v1/public/platform')),
    staleTime: HOUR_MS,
  });

/** The latest public notices (公开公告), for pages that anyone may open. */
export const useNotices = (limit: number) =>
  useQuery({
    queryKey: ['public', 'notices', limit],
    queryFn: () => answered(api.GET('/api/v1/public/results', { params: { query: { limit } } })),
    staleTime: 60_000,
  });
