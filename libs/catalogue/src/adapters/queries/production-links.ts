import type { Queryer } from '#platform';

/** A company as the catalogue knows it: holders by credit code, makers by name. */
export interface CatalogueParty {
  readonly uscc: string;
  readonly name: string;
}

/** Companies that the catalogue joins (委托生产、上市许可转让线索), with the products that say so. */
export interface ProductionLink {
  readonly kind: 'contract-maker' | 'licence-transfer';
  /** The maker, or the product that changed hands. */
  readonly value: string;
  readonly rows: readonly { readonly uscc: string; readonly text: string }[];
}

/** Rows of one company that are shown for one maker: the first of them say enough. */
const SHOWN_MAX = 5;

/**
 * Which of some companies have a maker in common, make for each other, or had the same licence one after the other: one statement over
 * all of them.
 */
export const productionLinks = (q: Queryer, parties: readonly CatalogueParty[]): Promise<ProductionLink[]> =>
  q.query<ProductionLink>(LINKS, [
    parties.map(({ uscc }) => uscc),
    parties.map(({ name }) => name),
    SHOWN_MAX,
  ]);

const LINKS = `
  with party as (select * from unnest($1::text[], $2::text[]) as p (uscc, name)
  ), entrusted as (
    select p.holder_uscc as uscc, p.manufacturer_name as maker, concat_ws(' ', p.generic_name, p.approval_no, p.manufacturer_name) as text,
      row_number() over (partition by p.holder_uscc, p.manufacturer_name order by p.position) as n
    from catalogue.product p
    where p.holder_uscc in (select uscc from party) and p.manufacturer_name <> '' and p.manufacturer_name <> p.holder_name
  ), held as (
    select p.id, p.holder_uscc as uscc, concat_ws(' ', p.generic_name, p.approval_no, p.holder_name) as text
    from catalogue.product p where p.holder_uscc in (select uscc from party)
    union select h.product_id, h.document->>'holderUscc',
      concat_ws(' ', h.document->>'genericName', h.document->>'approvalNo', h.document->>'holderName')
    from catalogue.product_history h where h.document->>'holderUscc' in (select uscc from party)
  ), trait (kind, key, value, uscc, text) as (
    select 'contract-maker', maker, maker, uscc, text from entrusted where n <= $3
    union all select distinct 'contract-maker', e.maker, e.maker, p.uscc, p.name from entrusted e join party p on p.name = e.maker
    union all select 'licence-transfer', h.id::text, (select concat_ws(' ', c.generic_name, c.approval_no) from catalogue.product c where c.id = h.id),
      h.uscc, h.text from held h
  )
  select kind, value, json_agg(json_build_object('uscc', uscc, 'text', text) order by uscc, text) as rows
  from trait group by kind, key, value having count(distinct uscc) > 1 order by kind, value`;
