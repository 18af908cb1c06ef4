/** A condition of the search form (查询条件). Its name is that of the query parameter. */
export type Filter =
  | { readonly name: string; readonly label: string; readonly kind: 'text'; readonly placeholder?: string }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: 'select';
      readonly options: readonly Option[];
    }
  | {
      readonly name: string;
      readonly label: string;
      /** A day; or a region and everything below it, within the one chosen in the bar. */
      readonly kind: 'day' | 'region';
    };

/** A choice of a select. */
export interface Option {
  readonly value: string;
  readonly label: string;
}
