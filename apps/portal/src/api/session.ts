import { useQuery, useQueryClient } from '@tanstack/react-query';

import { answered, api } from './client.js';
import { asProblem } from './problem.js';
import type { Session } from './types.js';

export const SESSION_KEY = ['session'] as const;
const REFRESH_MS = 60_000;

/** Who is signed in, or null for a visitor. */
async function readSession(): Promise<Session | null> {
  try {
    return await answered(api.GET('/api/v1/session'));
  } catch (error) {
    if (asProblem(error).status === 401) return null;
    throw error;
  }
}

/** The session with its counts; refreshed every minute while the page is in sight. */
export const useSessionQuery = () =>
  useQuery({ queryKey: SESSION_KEY, queryFn: readSession, refetchInterval: REFRESH_MS, staleTime: 20_000 });

/** The session inside the signed-in part of the portal, where there always is one. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error('useSession is for pages behind the sign-in');
  return data;
}

/** Whether the signed-in person holds a permission. */
export function useMay(): (permission: string | undefined) => boolean {
  const { data } = useSessionQuery();
  return (permission) => permission === undefined || (data?.actor.permissions.includes(permission) ?? false);
}

/** Reads the session again, after sign-in, step-up or a deed that changes the counts. */
export function useRefreshSession(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: SESSION_KEY });
}
