import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CellFault, CellRule } from './number-cell.js';

interface GridCellProps {
  readonly id: string;
  readonly label: string;
  readonly column: CellRule;
  readonly place: { readonly row: number; readonly column: number };
  readonly text: string;
  readonly fault: CellFault | undefined;
  /** The cell by which the grid is entered with Tab. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onWrite: (text: string) => void;
  readonly onLeave: (typed: string) => void;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onPasteBlock: (event: ClipboardEvent) => void;
  /** Takes the last pasting back; undefined when there is none, so that the browser undoes typing. */
  readonly onUndo: (() => void) | undefined;
}

/** A cell that is written: its field, and the rule that it breaks. Esc brings back what stood there. */
export function GridCell({ id, label, column, place, text, fault, current, ...on }: GridCellProps) {
  const { t } = useTranslation('kit');
  const earlier = useRef(text);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') on.onWrite(earlier.current);
    else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && on.onUndo) {
      event.preventDefault();
      on.onUndo();
    } else on.onPress(event);
  };
  const number = column.kind !== 'text';
  return (
    <td
      role="gridcell"
      aria-selected={current}
      className={fault ? 'jc-grid-cell jc-grid-wrong' : 'jc-grid-cell'}
    >
      <input
        data-place={`${place.row}-${place.column}`}
        className={number ? 'jc-end jc-figure' : undefined}
        inputMode={column.kind === 'whole' ? 'numeric' : number ? 'decimal' : 'text'}
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-required={column.required ?? false}
        {...(fault ? { 'aria-describedby': id } : {})}
        tabIndex={current ? 0 : -1}
        value={text}
        onFocus={() => {
          earlier.current = text;
          on.onFocus();
        }}
        onChange={(event) => {
          on.onWrite(event.target.value);
        }}
        onBlur={(event) => on.onLeave(event.target.value)}
        onKeyDown={press}
        onPaste={on.onPasteBlock}
      />
      {fault ? (
        <span id={id} className="jc-grid-fault">
          {t(`grid.faults.${fault}`, { places: String(column.places ?? 2) })}
        </span>
      ) : null}
    </td>
  );
}
