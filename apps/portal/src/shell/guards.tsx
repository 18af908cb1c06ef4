import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';

import { onSessionEnd } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { SESSION_KEY, useMay, useSessionQuery } from '../api/session.js';
import { Skeleton } from '../kit/empty-state.js';
import { ProblemBar } from '../kit/problem-bar.js';
import { ForbiddenPage } from '../pages/forbidden-page.js';

const PASSWORD_PATH = '/account/password';

/** Lets signed-in people in; leads others to the sign-in page and back afterwards. */
export function RequireSession({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useSessionQuery();
  const { pathname, search } = useLocation();
  const queries = useQueryClient();
  useEffect(() => {
    onSessionEnd(() => queries.setQueryData(SESSION_KEY, null));
  }, [queries]);
  if (data?.actor.mustChangePassword && pathname !== PASSWORD_PATH)
    return <Navigate to={PASSWORD_PATH} replace />;
  if (data) return children;
  if (data === null) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (error) return <ProblemBar problem={asProblem(error)} onRetry={() => void refetch()} />;
  return <Skeleton lines={12} />;
}

/** Lets holders of a permission in; tells others which one is missing and who can grant it. */
export function RequirePermission({
  permission,
  children,
}: {
  permission: string | undefined;
  children: ReactNode;
}) {
  const may = useMay();
  return may(permission) ? children : <ForbiddenPage permission={permission ?? ''} />;
}
