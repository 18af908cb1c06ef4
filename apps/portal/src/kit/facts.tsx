import { type CSSProperties, Fragment, type ReactNode } from 'react';

/** A label and its value. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly columns?: 1 | 2 | 3;
  /** With hairlines between the rows, for documents and drawers. */
  readonly boxed?: boolean;
}

/** Label and value pairs of one thing (详情). */
export function Facts({ facts, columns = 1, boxed = false }: FactsProps) {
  return (
    <dl
      className={boxed ? 'jc-facts jc-facts-boxed' : 'jc-facts'}
      style={{ '--jc-fact-columns': columns } as CSSProperties}
    >
      {facts.map((fact) => (
        <Fragment key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A headline figure with its unit, its target and a tag that says how it stands. */
export interface HeadFigure {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  readonly target?: string;
  readonly tag?: ReactNode;
}

/** A strip of headline figures (指标条); each with its target or date. */
export function Figures({ figures }: { figures: readonly HeadFigure[] }) {
  return (
    <div className="jc-panel jc-figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <div className="jc-figure-label">
            <span>{figure.label}</span>
            {figure.target ? <span className="jc-note">{figure.target}</span> : null}
          </div>
          <div className="jc-figure-value">
            {figure.value}
            {figure.unit ? <span className="jc-figure-unit">{figure.unit}</span> : null}
          </div>
          {figure.tag}
        </div>
      ))}
    </div>
  );
}
