import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

import { ariaSort, type Column, nextSort, type Sort } from './column.js';
import { fixedClass } from './fixed.js';
import type { Selection } from './data-table.js';

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: Selection | undefined;
  readonly allKeys: readonly string[];
}

/** The head row of a table: scoped, with the sort order announced. */
export function TableHead<Row>({ columns, sort, onSort, selection, allKeys }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {selection ? <PickAll selection={selection} allKeys={allKeys} /> : null}
        {columns.map((column, index) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={onSort ? ariaSort(sort, column.sort) : undefined}
            className={`${column.align === 'end' ? 'jc-end' : ''}${fixedClass(column, index)}`}
          >
            {column.sort && onSort ? (
              <SortButton title={column.title} name={column.sort} sort={sort} onSort={onSort} />
            ) : (
              <span className={column.key === 'actions' ? 'jc-hidden' : undefined}>{column.title}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface SortButtonProps {
  readonly title: string;
  readonly name: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function SortButton({ title, name, sort, onSort }: SortButtonProps) {
  const state = ariaSort(sort, name);
  return (
    <button
      type="button"
      className="jc-sort"
      onClick={() => {
        onSort(nextSort(sort, name));
      }}
    >
      {title}
      <span className="jc-sort-marks" aria-hidden="true">
        <CaretUpOutlined className={state === 'ascending' ? 'jc-on' : undefined} />
        <CaretDownOutlined className={state === 'descending' ? 'jc-on' : undefined} />
      </span>
    </button>
  );
}

function PickAll({ selection, allKeys }: { selection: Selection; allKeys: readonly string[] }) {
  const { t } = useTranslation('kit');
  const picked = allKeys.filter((key) => selection.keys.has(key)).length;
  return (
    <th scope="col" className="jc-pick jc-fixed-first">
      <Checkbox
        aria-label={t('table.pickAll')}
        checked={picked > 0 && picked === allKeys.length}
        indeterminate={picked > 0 && picked < allKeys.length}
        onChange={(event) => {
          selection.onChange(new Set(event.target.checked ? allKeys : []));
        }}
      />
    </th>
  );
}
