import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';

import type { ProblemError } from '../api/problem.js';
import { usePageTitle } from '../shell/page-title.js';
import { AsOf } from './as-of.js';
import { ProblemBar } from './problem-bar.js';

/** A step of the path above the title; the last one is the page itself and has no link. */
export interface Crumb {
  readonly label: string;
  readonly to?: string;
}

interface PageProps {
  /** One per page; also the name of its tab. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** Status tags beside the title. */
  readonly tags?: ReactNode;
  /** One line under the title. */
  readonly note?: ReactNode;
  /** Secondary actions first, the one primary action last. */
  readonly actions?: ReactNode;
  /** On a page of figures: the browser's time of the answer that they came with (数据截至). */
  readonly readAt?: number;
  /** A problem of the whole page, with retry. */
  readonly problem?: ProblemError | null;
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** Frame of every page (页面): breadcrumb, title with status, actions, problem bar, content. */
export function Page({
  title,
  crumbs,
  tags,
  note,
  readAt = 0,
  actions,
  problem,
  onRetry,
  children,
}: PageProps) {
  usePageTitle(title);
  return (
    <>
      <header className="jc-page-head">
        <div>
          {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
          <div className="jc-page-title">
            <h1 id="page-title" tabIndex={-1}>
              {title}
            </h1>
            {tags}
          </div>
          {note || readAt > 0 ? (
            <p className="jc-note jc-page-note">
              {note ? <span>{note}</span> : null}
              <AsOf readAt={readAt} />
            </p>
          ) : null}
        </div>
        {actions ? <div className="jc-page-actions">{actions}</div> : null}
      </header>
      <div className="jc-page-body">
        {problem ? <ProblemBar problem={problem} {...(onRetry ? { onRetry } : {})} /> : null}
        {children}
      </div>
    </>
  );
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <p className="jc-breadcrumb">
      {crumbs.map((crumb, index) => (
        <Fragment key={crumb.label}>
          {index > 0 ? <span aria-hidden="true">/</span> : null}
          {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : <span>{crumb.label}</span>}
        </Fragment>
      ))}
    </p>
  );
}
