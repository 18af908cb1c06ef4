import { Button } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { grouped } from '../format/decimal-text.js';
import { useVisibleRows } from '../table/visible-rows.js';
import { FaultList, type GridFault } from './fault-list.js';
import { GridCell } from './grid-cell.js';
import './grid.css';
import { type CellRule, faultOf, sumOf, tidy } from './number-cell.js';
import { blockOf, type GridValues, paste, type Pasted } from './paste.js';

/** A column of the grid: written by the person by its rule, or shown (可编辑列、只读列). */
export interface GridColumn<Row> extends CellRule {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  /** Shown in a read-only column; its presence makes the column read-only. */
  readonly render?: (row: Row) => ReactNode;
  /** Adds the column up in the last row. */
  readonly total?: boolean;
}

interface EditableGridProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Name of a row in the list of faults and for screen readers; the first column shows it. */
  readonly rowName: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly values: GridValues;
  readonly onChange: (values: GridValues) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A table that is filled in (可编辑表格): Enter goes down, Tab right, a block from a spreadsheet is pasted from the cell in
 * hand on, and pasting can be undone. What cannot stay is said in the cell and in a list above that leads to it. The
 * values are text under the rules of their columns; the caller sends them when `gridFaults` finds nothing.
 */
export function EditableGrid<Row>(props: EditableGridProps<Row>) {
  const { t } = useTranslation('kit');
  const { rows, columns, values, onChange } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useVisibleRows(scroller, rows.length, 'standard');
  const [at, setAt] = useState<Place>(() => ({ row: 0, column: firstWritable(columns) }));
  const [pasted, setPasted] = useState<{ readonly before: GridValues; readonly result: Pasted } | null>(null);
  const faults = gridFaults(props);
  const summed = columns.some(({ total }) => total);

  const go = (row: number, column: number) => {
    setAt({ row, column });
    const sight = scroller.current;
    // A row out of sight of a long grid is scrolled to before it can take the focus.
    if (sight && seen.virtual && (row < seen.from || row >= seen.to))
      sight.scrollTop = (sight.scrollHeight / (rows.length + 1)) * row;
    requestAnimationFrame(() => requestAnimationFrame(() => focusCell(sight, row, column)));
  };
  const write = (row: Row, column: GridColumn<Row>, text: string) => {
    const key = props.rowKey(row);
    if ((values[key]?.[column.key] ?? '') === text) return;
    // What is typed after a pasting must not be lost by undoing it.
    setPasted(null);
    onChange({ ...values, [key]: { ...values[key], [column.key]: text } });
  };
  const press = (event: KeyboardEvent, place: Place) => {
    const target = targetOf(event, place, columns, rows.length);
    if (target) {
      event.preventDefault();
      go(target.row, target.column);
    }
  };
  const takeBlock = (event: ClipboardEvent, place: Place) => {
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const rowKeys = rows.map(props.rowKey);
    const laid = paste(values, rowKeys, columns.map(writableOnly), place, block);
    setPasted({ before: values, result: laid });
    onChange(laid.values);
  };
  const undo = () => {
    if (pasted) onChange(pasted.before);
    setPasted(null);
  };
  return (
    <div className="jc-grid-entry">
      <FaultList faults={faults} onJump={(fault) => go(fault.row, fault.column)} />
      {pasted ? (
        <p className="jc-grid-pasted" role="status">
          {t('grid.pasted', { count: pasted.result.written })}
          {pasted.result.readOnly > 0 ? t('grid.skipped', { count: pasted.result.readOnly }) : null}
          {pasted.result.outside > 0 ? t('grid.outside', { count: pasted.result.outside }) : null}
          <Button type="link" size="small" onClick={undo}>
            {t('grid.undo')}
          </Button>
        </p>
      ) : null}
      <div ref={scroller} className={seen.virtual ? 'jc-table-scroll jc-table-virtual' : 'jc-table-scroll'}>
        <table
          className="jc-table jc-grid-table"
          role="grid"
          aria-label={props.caption}
          aria-rowcount={rows.length + (summed ? 2 : 1)}
          aria-colcount={columns.length}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column.key} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={isNumber(column) ? 'jc-end' : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={seen.before} columns={columns.length} />
            {rows.slice(seen.from, seen.to).map((row, offset) => {
              const index = seen.from + offset;
              const key = props.rowKey(row);
              return (
                <tr key={key} aria-rowindex={index + 2}>
                  {columns.map((column, columnIndex) => {
                    const place = { row: index, column: columnIndex };
                    if (column.render)
                      return (
                        <ShownCell key={column.key} column={column} row={row} first={columnIndex === 0} />
                      );
                    const text = values[key]?.[column.key] ?? '';
                    return (
                      <GridCell
                        key={column.key}
                        id={`${id}-${place.row}-${place.column}`}
                        label={`${props.rowName(row)} ${column.title}`}
                        column={column}
                        place={place}
                        text={text}
                        fault={faultOf(text, column)}
                        current={at.row === place.row && at.column === place.column}
                        onFocus={() => setAt(place)}
                        onWrite={(next) => write(row, column, next)}
                        onLeave={(typed) => write(row, column, tidy(typed, column))}
                        onPress={(event) => press(event, place)}
                        onPasteBlock={(event) => takeBlock(event, place)}
                        onUndo={pasted ? undo : undefined}
                      />
                    );
                  })}
                </tr>
              );
            })}
            <Gap height={seen.after} columns={columns.length} />
          </tbody>
          {summed ? <Totals {...props} /> : null}
        </table>
      </div>
    </div>
  );
}

/** Everything that cannot stay as it is, in reading order; empty when the grid may be sent. */
export function gridFaults<Row>({
  rows,
  rowKey,
  rowName,
  columns,
  values,
}: Pick<EditableGridProps<Row>, 'rows' | 'rowKey' | 'rowName' | 'columns' | 'values'>): readonly GridFault[] {
  return rows.flatMap((row, rowIndex) =>
    columns.flatMap((column, columnIndex) => {
      if (column.render) return [];
      const fault = faultOf(values[rowKey(row)]?.[column.key] ?? '', column);
      return fault
        ? [
            {
              row: rowIndex,
              column: columnIndex,
              rowName: rowName(row),
              title: column.title,
              fault,
              places: column.places ?? 2,
            },
          ]
        : [];
    }),
  );
}

function ShownCell<Row>({ column, row, first }: { column: GridColumn<Row>; row: Row; first: boolean }) {
  const className = isNumber(column) ? 'jc-end jc-grid-shown' : 'jc-grid-shown';
  const content = column.render?.(row);
  return first ? (
    <th scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td className={className} aria-readonly="true">
      {content}
    </td>
  );
}

/** Sums of what may stay; a cell with a fault is counted once it is corrected. */
function Totals<Row>({ columns, rows, rowKey, values }: EditableGridProps<Row>) {
  const { t } = useTranslation('kit');
  return (
    <tfoot>
      <tr aria-rowindex={rows.length + 2}>
        {columns.map((column, index) => {
          const texts = column.total
            ? rows
                .map((row) => values[rowKey(row)]?.[column.key] ?? '')
                .filter((text) => !faultOf(text, column))
            : [];
          const places = column.kind === 'decimal' ? (column.places ?? 2) : 0;
          const content = column.total ? grouped(sumOf(texts), places) : index === 0 ? t('grid.total') : '';
          return (
            <td key={column.key} className={isNumber(column) ? 'jc-end jc-figure' : undefined}>
              {content}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  ) : null;

const isNumber = ({ kind }: CellRule): boolean => kind !== 'text';

const writableOnly = <Row,>(column: GridColumn<Row>) => ({
  ...column,
  readOnly: column.render !== undefined,
});

const firstWritable = <Row,>(columns: readonly GridColumn<Row>[]): number =>
  Math.max(
    0,
    columns.findIndex((column) => !column.render),
  );

function focusCell(scroller: HTMLElement | null, row: number, column: number): void {
  const field = scroller?.querySelector<HTMLInputElement>(`input[data-place="${row}-${column}"]`);
  field?.focus();
  field?.select();
}

/** Where a key leads: Enter and the arrows within a column, Tab through the cells that can be written; out at either end. */
function targetOf<Row>(
  event: KeyboardEvent,
  { row, column }: Place,
  columns: readonly GridColumn<Row>[],
  rows: number,
): Place | undefined {
  const writable = columns.flatMap((each, index) => (each.render ? [] : [index]));
  const within = (next: number): Place | undefined =>
    next >= 0 && next < rows ? { row: next, column } : undefined;
  if (event.nativeEvent.isComposing) return undefined;
  if (event.key === 'Enter') return within(row + (event.shiftKey ? -1 : 1));
  if (event.key === 'ArrowDown') return within(row + 1);
  if (event.key === 'ArrowUp') return within(row - 1);
  if (event.key !== 'Tab') return undefined;
  const flat = row * writable.length + writable.indexOf(column) + (event.shiftKey ? -1 : 1);
  const next = writable[((flat % writable.length) + writable.length) % writable.length];
  const line = Math.floor(flat / writable.length);
  return next === undefined || line < 0 || line >= rows ? undefined : { row: line, column: next };
}
