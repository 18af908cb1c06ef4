import { type ReactNode, useRef } from 'react';

import { type as typeSizes } from '../../theme/tokens.js';
import { type Column, type Density, type Sort, widthOf } from './column.js';
import { useOverflow } from './overflow.js';
import { TableHead } from './table-head.js';
import { TableRow } from './table-row.js';
import { useVisibleRows } from './visible-rows.js';

/** A set of rows under a title of its own, such as 今日到期. */
export interface RowGroup {
  readonly key: string;
  readonly title: ReactNode;
}

export interface DataTableProps<Row> {
  /** What the table holds; its name for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly density?: Density;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Rows in trouble are shaded; a tag in the row says why. */
  readonly inTrouble?: (row: Row) => boolean;
  /** Called when a row is opened; the first column then holds the button for it. */
  readonly onOpen?: (row: Row) => void;
  /** The row that is open in the drawer. */
  readonly openKey?: string | undefined;
  readonly selection?: Selection | undefined;
  /** Rows must be in the order of their groups. */
  readonly groupOf?: (row: Row) => RowGroup;
  /** Totals, as cells by column key. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** Shown greyed while newer rows are on their way. */
  readonly stale?: boolean;
}

/** Rows picked for a common act (批量). */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

/**
 * The table of the portal (表格): a plain HTML table with scoped heads, a row label in the first column, hairlines, fixed
 * first and action columns. From 500 rows on only those in sight are in the page.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, density = 'standard', selection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(scroller);
  const visible = useVisibleRows(scroller, rows.length, density);
  const columnCount = columns.length + (selection ? 1 : 0);
  const minWidth = columns.reduce((sum, column) => sum + widthOf(column), selection ? PICK_PX : 0);
  return (
    <div
      className={scrollClass(visible.virtual, props.stale ?? false, overflows)}
      ref={scroller}
      role="group"
      aria-label={props.caption}
      tabIndex={0}
    >
      <table
        className={`jc-table jc-density-${density}`}
        style={{ minWidth: ems(minWidth) }}
        aria-rowcount={rows.length + 1}
      >
        <caption className="jc-hidden">{props.caption}</caption>
        <colgroup>
          {selection ? <col style={{ width: ems(PICK_PX) }} /> : null}
          {columns.map((column) => (
            <col key={column.key} style={column.width ? { width: ems(column.width) } : undefined} />
          ))}
        </colgroup>
        <TableHead {...props} allKeys={rows.map(props.rowKey)} />
        <tbody>
          <Spacer height={visible.before} columns={columnCount} />
          {rows.slice(visible.from, visible.to).map((row, offset) => (
            <TableRow {...props} key={props.rowKey(row)} row={row} index={visible.from + offset} />
          ))}
          <Spacer height={visible.after} columns={columnCount} />
        </tbody>
        {props.totals ? (
          <Totals columns={columns} totals={props.totals} picks={selection !== undefined} />
        ) : null}
      </table>
    </div>
  );
}

const scrollClass = (virtual: boolean, stale: boolean, overflows: boolean): string =>
  [
    'jc-table-scroll',
    virtual ? 'jc-table-virtual' : '',
    stale ? 'jc-stale' : '',
    overflows ? 'jc-scrolls' : '',
  ]
    .filter(Boolean)
    .join(' ');

const PICK_PX = 40;

/** Widths are given for the standard edition; in ems they grow with the large type. */
const ems = (px: number): string => `${px / typeSizes.table[0][0]}em`;

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true" className="jc-spacer">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

interface TotalsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly totals: Readonly<Record<string, ReactNode>>;
  readonly picks: boolean;
}

function Totals<Row>({ columns, totals, picks }: TotalsProps<Row>) {
  return (
    <tfoot>
      <tr>
        {picks ? <td /> : null}
        {columns.map((column) => (
          <td key={column.key} className={column.align === 'end' ? 'jc-end' : undefined}>
            {totals[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
