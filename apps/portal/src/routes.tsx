import { lazy, type ReactNode } from 'react';
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';

import { KEYS_PERMISSION } from './pages/account/account-page.js';
import { KeysPage } from './pages/account/keys-page.js';
import { PasswordPage } from './pages/account/password-page.js';
import { SecondFactorPage } from './pages/account/second-factor-page.js';
import { SignInsPage } from './pages/account/sign-ins-page.js';
import { SessionsPage } from './pages/account/sessions-page.js';
import { BrokenPage } from './pages/broken-page.js';
import { HelpPage } from './pages/help-page.js';
import { HomePage } from './pages/home-page.js';
import { MessagesPage } from './pages/messages-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { SignInPage } from './pages/sign-in-page.js';
import { RequirePermission, RequireSession } from './shell/guards.js';
import { Shell } from './shell/shell.js';
import { PublicHome } from './site/public-home.js';
import { PublicSite } from './site/public-site.js';
import { workspaces } from './workspaces/index.js';
import type { WorkspaceRoute } from './workspaces/workspace.js';

const guarded = (
  route: WorkspaceRoute,
  wrap: (page: ReactNode, permission?: string) => ReactNode,
): RouteObject => {
  const Screen = lazy(route.load);
  return { path: route.path, element: wrap(<Screen />, route.permission) };
};

const ownPages: RouteObject[] = [
  { index: true, element: <HomePage /> },
  { path: 'messages', element: <MessagesPage /> },
  { path: 'account/password', element: <PasswordPage /> },
  { path: 'account/second-factor', element: <SecondFactorPage /> },
  { path: 'account/sessions', element: <SessionsPage /> },
  { path: 'account/sign-ins', element: <SignInsPage /> },
  {
    path: 'account/keys',
    element: (
      <RequirePermission permission={KEYS_PERMISSION}>
        <KeysPage />
      </RequirePermission>
    ),
  },
  { path: 'help', element: <HelpPage /> },
];

const workspacePages = workspaces.flatMap((workspace) =>
  workspace.routes.map((route) =>
    guarded(route, (page, permission) => (
      <RequirePermission permission={permission}>{page}</RequirePermission>
    )),
  ),
);

const publicPages = workspaces.flatMap((workspace) =>
  (workspace.publicRoutes ?? []).map((route) => guarded(route, (page) => page)),
);

/** Pages inside a frame: a page that breaks leaves the frame standing. */
const framed = (pages: RouteObject[]): RouteObject[] => [
  {
    element: <Outlet />,
    errorElement: <BrokenPage />,
    children: [...pages, { path: '*', element: <NotFoundPage /> }],
  },
];

/** Every address of the portal: sign-in, the public site, and the pages behind the sign-in. */
export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage />, errorElement: <BrokenPage /> },
  {
    path: '/public',
    element: <PublicSite />,
    errorElement: <BrokenPage />,
    children: framed(
      publicPages.some((page) => page.path === '')
        ? publicPages
        : [{ index: true, element: <PublicHome /> }, ...publicPages],
    ),
  },
  {
    path: '/',
    element: (
      <RequireSession>
        <Shell />
      </RequireSession>
    ),
    errorElement: <BrokenPage />,
    children: framed([...ownPages, ...workspacePages]),
  },
]);
