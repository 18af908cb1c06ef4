import type { ComponentType } from 'react';

import type { Namespaces, Texts } from '../i18n/namespaces.js';
import type { Vocabulary } from '../kit/status/vocabulary.js';

/** Groups of the left menu, in this order. Their titles are in the namespace `shell` under `groups`. */
export const MENU_GROUPS = ['work', 'rounds', 'catalogue', 'organisations', 'audit', 'admin'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** Counts that the session carries and a menu entry can show. */
export type SessionCount = 'openTodos' | 'unreadMessages';

type LabelKey<N extends keyof Namespaces> = Namespaces[N] extends { menu: infer M }
  ? keyof M & string
  : never;

/** An entry of the left menu; shown to those who hold the permission. */
export interface MenuItem<Label extends string = string> {
  readonly key: string;
  readonly group: MenuGroup;
  /** Key under `menu` in the namespace of the workspace. */
  readonly labelKey: Label;
  readonly icon: ComponentType;
  readonly path: string;
  readonly permission?: string;
  readonly count?: SessionCount;
}

/** A page, loaded when it is first opened. */
export interface WorkspaceRoute {
  /** Path pattern without a leading slash: `rounds/:roundId/evaluation`. */
  readonly path: string;
  readonly load: () => Promise<{ default: ComponentType }>;
  /** Without it, the person sees why and who can grant it. Absent: any signed-in person. */
  readonly permission?: string;
}

/** A link of the public site's navigation, or of the sign-in page for units without an account. */
export interface PublicLink<Label extends string = string> {
  readonly labelKey: Label;
  readonly path: string;
}

interface WorkspaceOf<N extends keyof Namespaces> {
  /** Name of the workspace and of its namespace of texts. */
  readonly key: N;
  readonly menu: readonly MenuItem<LabelKey<N>>[];
  readonly routes: readonly WorkspaceRoute[];
  readonly i18n: Texts<N>;
  /** Words of the states that its screens show. */
  readonly vocabulary?: Vocabulary;
  /** Pages of the public site under `/public`; paths are relative to it. */
  readonly publicRoutes?: readonly WorkspaceRoute[];
  readonly publicMenu?: readonly PublicLink<LabelKey<N>>[];
  /** Links for units that are not registered yet (注册入口), shown on the sign-in page. */
  readonly signInLinks?: readonly PublicLink<LabelKey<N>>[];
}

/** A group of screens that a part of the platform adds to the portal (工作区). */
export interface Workspace extends Omit<
  WorkspaceOf<never>,
  'key' | 'menu' | 'i18n' | 'publicMenu' | 'signInLinks'
> {
  readonly key: string;
  readonly menu: readonly MenuItem[];
  readonly i18n: Readonly<Record<'zh-CN' | 'en', object>>;
  readonly publicMenu?: readonly PublicLink[];
  readonly signInLinks?: readonly PublicLink[];
}

/** Declares a workspace; menu labels are checked against its Chinese texts. */
export const defineWorkspace = <N extends keyof Namespaces>(workspace: WorkspaceOf<N>): Workspace =>
  workspace;
