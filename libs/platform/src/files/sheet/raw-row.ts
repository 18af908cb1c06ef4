/** One row of a sheet before its columns are known: texts by position, gaps where nothing stands. */
export interface RawRow {
  readonly row: number;
  readonly values: readonly (string | undefined)[];
}

export const isEmptyRow = ({ values }: RawRow): boolean => values.every((value) => !value?.trim());
