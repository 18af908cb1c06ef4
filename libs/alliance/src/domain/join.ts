import { prefixed, regionName } from './prefix.js';

/** A row of demand with the member's own ids; an empty product means by generic name (按通用名). */
export interface DemandRow {
  readonly institution: string;
  readonly region: string;
  readonly variety: string;
  readonly product: string;
  readonly quantity: string;
}

/** One member's share in the union (联盟报量汇总). */
export interface DemandPart {
  readonly region: string;
  readonly name: string;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly rows: Iterable<DemandRow>;
}

/** The rows of regions.csv of the whole round: every region of every member under the member's code. */
export const joinedRegions = (parts: readonly DemandPart[]): { id: string; name: string }[] =>
  parts.flatMap(({ region, name, regions }) =>
    regions.map((own) => ({ id: prefixed(region, own.id), name: regionName(name, own.name) })),
  );

/** The rows of volumes.csv of the whole round: every unit of every member, institution and region under the member's code. */
export function* joinedRows(parts: readonly DemandPart[]): Iterable<DemandRow> {
  for (const { region, rows } of parts)
    for (const row of rows)
      yield {
        ...row,
        institution: prefixed(region, row.institution),
        region: prefixed(region, row.region),
      };
}
