import type { ReactElement } from 'react';

import type { StatusFamily } from '../../theme/tokens.js';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** One shape per family, so that grey-scale printing loses nothing. */
const SHAPES: Record<StatusFamily, ReactElement> = {
  done: <path {...line} strokeWidth={2.2} d="M2.5 7.5 5.6 10.6 11.5 3.8" />,
  running: (
    <>
      <circle {...line} cx="7" cy="7" r="5" />
      <path fill="currentColor" d="M7 2a5 5 0 0 1 0 10z" />
    </>
  ),
  waiting: (
    <>
      <circle {...line} cx="7" cy="7" r="5" />
      <path {...line} d="M7 4.200V7l1.9 1.2" />
    </>
  ),
  blocked: (
    <>
      <path {...line} d="M7 2 12.6 11.800H1.400Z" />
      <path {...line} d="M7 5.600v2.600M7 10v.1" />
    </>
  ),
  idle: <path {...line} strokeWidth={2.2} d="M3 7h8" />,
  sealed: (
    <>
      <rect fill="currentColor" x="2.5" y="6" width="9" height="6.2" rx="1.2" />
      <path {...line} d="M4.5 6V4.300a2.5 2.5 0 0 1 5 0V6" />
    </>
  ),
  chosen: (
    <path
      fill="currentColor"
      d="m7 1.6 1.7 3.5 3.8.5-2.8 2.7.7 3.800L7 10.300l-3.4 1.8.7-3.800L1.5 5.600l3.8-.5z"
    />
  ),
};

/** Shapes of their own within a family, for words that often stand side by side. */
const MARKS = {
  /** 演练: done again and again. */
  rehearsal: (
    <>
      <path {...line} d="M11.900 8.100A5 5 0 1 1 10.700 3.600" />
      <path {...line} d="M11.600 1.500v2.900H8.700" />
    </>
  ),
  /** 演示: a board before people. */
  demonstration: (
    <>
      <path {...line} d="M1.500 2.500h11M2.600 2.500v6h8.800v-6" />
      <path {...line} d="M7 8.500v1.600M4.400 12.300 7 10.100l2.600 2.200" />
    </>
  ),
} as const;
export type Mark = keyof typeof MARKS;

interface StatusIconProps {
  readonly family: StatusFamily;
  readonly mark?: Mark | undefined;
}

/** The icon of a status family, hidden from screen readers because the word stands beside it. */
export function StatusIcon({ family, mark }: StatusIconProps) {
  return (
    <svg className="jc-status-icon" viewBox="0 0 14 14" width="1em" height="1em" aria-hidden="true">
      {mark ? MARKS[mark] : SHAPES[family]}
    </svg>
  );
}
