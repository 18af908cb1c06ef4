import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PORTAL = join(import.meta.dirname, '../../apps/portal/src');
const read = (path: string): string => readFileSync(join(PORTAL, path), 'utf8');

const paths = (source: string): string[] =>
  [...source.matchAll(/\bpath: '([^'*]*)'/g)].map((match) => match[1] ?? '');

/** The part of a workspace's declaration between two of its members. */
const member = (source: string, name: string): string =>
  new RegExp(`\\b${name}: \\[(.*?)\\n  \\],`, 's').exec(source)?.[1] ?? '';

/** Every address pattern that the portal declares, from its own route table and from each workspace. */
export function portalRoutes(): string[] {
  const own = read('routes.tsx');
  const ownPages = /const ownPages[^=]*= \[(.*?)\n\];/s.exec(own)?.[1] ?? '';
  const workspaces = readdirSync(join(PORTAL, 'workspaces'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => read(`workspaces/${entry.name}/index.ts`));
  return [
    '/',
    '/sign-in',
    '/public',
    ...paths(ownPages).map((path) => `/${path}`),
    ...workspaces.flatMap((source) => paths(member(source, 'routes')).map((path) => `/${path}`)),
    ...workspaces.flatMap((source) => paths(member(source, 'publicRoutes')).map((path) => `/public/${path}`)),
  ];
}
