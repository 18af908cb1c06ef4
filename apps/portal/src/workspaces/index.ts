import type { Workspace } from './workspace.js';

/** The workspaces of this portal; one line each. Menu groups keep the order of this list. */
export const workspaces: readonly Workspace[] = [];
