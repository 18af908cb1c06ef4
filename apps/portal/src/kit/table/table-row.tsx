import { Checkbox } from 'antd';
import { type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Column } from './column.js';
import type { DataTableProps, Selection } from './data-table.js';
import { fixedClass } from './fixed.js';

interface RowProps<Row> extends DataTableProps<Row> {
  readonly row: Row;
  readonly index: number;
}

/** One row, and the title of its group when it is the first of it. */
export function TableRow<Row>(props: RowProps<Row>) {
  const { row, index, rows, columns, rowKey, selection, onOpen } = props;
  const key = rowKey(row);
  const group = props.groupOf?.(row);
  const before = rows[index - 1];
  const opensGroup = group && (!before || props.groupOf?.(before).key !== group.key);
  const picked = selection?.keys.has(key) ?? false;
  return (
    <>
      {opensGroup ? (
        <tr className="jc-group-row">
          <th scope="rowgroup" colSpan={columns.length + (selection ? 1 : 0)}>
            {group.title}
          </th>
        </tr>
      ) : null}
      <tr
        className={rowClass(
          picked || props.openKey === key,
          props.inTrouble?.(row) ?? false,
          onOpen !== undefined,
        )}
        aria-rowindex={index + 2}
        onClick={onOpen ? (event) => openFromRow(event, () => onOpen(row)) : undefined}
      >
        {selection ? <Pick selection={selection} rowId={key} /> : null}
        {columns.map((column, position) => (
          <Cell key={column.key} column={column} position={position} row={row} onOpen={onOpen} />
        ))}
      </tr>
    </>
  );
}

const rowClass = (selected: boolean, trouble: boolean, opens: boolean): string =>
  [selected ? 'jc-selected' : '', trouble ? 'jc-trouble' : '', opens ? 'jc-opens' : '']
    .filter(Boolean)
    .join(' ');

/** A press anywhere in the row opens it, unless it was meant for a control or for selecting text. */
function openFromRow(event: MouseEvent, open: () => void): void {
  const target = event.target as HTMLElement;
  if (target.closest('a,button,input,label') || window.getSelection()?.isCollapsed === false) return;
  open();
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly position: number;
  readonly row: Row;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function Cell<Row>({ column, position, row, onOpen }: CellProps<Row>) {
  const className = `${column.align === 'end' ? 'jc-end' : ''}${fixedClass(column, position)}`;
  const content = (
    <span className="jc-cell" title={column.full?.(row)}>
      {column.render(row)}
    </span>
  );
  if (position > 0) return <td className={className}>{content}</td>;
  return (
    <th scope="row" className={className}>
      {onOpen ? (
        <button type="button" className="jc-row-open" onClick={() => onOpen(row)} onKeyDown={stopEnterRepeat}>
          {content}
        </button>
      ) : (
        content
      )}
    </th>
  );
}

/** A held Enter key must not open the row again and again. */
function stopEnterRepeat(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

function Pick({ selection, rowId }: { selection: Selection; rowId: string }) {
  const { t } = useTranslation('kit');
  return (
    <td className="jc-pick jc-fixed-first">
      <Checkbox
        aria-label={t('table.pick')}
        checked={selection.keys.has(rowId)}
        onChange={(event) => {
          const keys = new Set(selection.keys);
          if (event.target.checked) keys.add(rowId);
          else keys.delete(rowId);
          selection.onChange(keys);
        }}
      />
    </td>
  );
}
