import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title?: ReactNode;
  /** Beside the title: what it covers, as of when. */
  readonly note?: ReactNode;
  /** At the right end of the head: one link or a few controls. */
  readonly extra?: ReactNode;
  /** Without inner margin, for tables. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A white panel with a hairline edge (面板); holds facts or actions, or is not there at all. */
export function Panel({ title, note, extra, flush = false, className = '', children }: PanelProps) {
  const id = useId();
  return (
    <section className={`jc-panel ${className}`} aria-labelledby={title ? id : undefined}>
      {title ? (
        <header className="jc-panel-head">
          <h2 id={id}>{title}</h2>
          {note ? <span className="jc-note">{note}</span> : null}
          {extra ? <span className="jc-panel-extra">{extra}</span> : null}
        </header>
      ) : null}
      <div className={flush ? 'jc-panel-flush' : 'jc-panel-body'}>{children}</div>
    </section>
  );
}
