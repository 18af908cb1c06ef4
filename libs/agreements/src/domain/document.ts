import { exact, halfUp, times } from '#kernel';

import { articlesFor, type Article, type Terms } from './articles.js';
import { contractYears, type ContractYear } from './term.js';
import type { Party } from './parties.js';

/** An annex line (附件产品清单): quantity in the smallest counting unit; a supplementary agreement may take away, below zero. */
export interface AgreementLine {
  readonly varietyId: string;
  readonly variety: string;
  readonly productId: string;
  readonly product: string;
  readonly region: string;
  readonly unitPrice: string;
  readonly quantity: string;
  readonly amount: string;
}
export interface AgreementParty {
  readonly name: string;
  /** 统一社会信用代码; empty where the platform does not know it. */
  readonly uscc: string;
}
/** What an agreement is drawn up from. */
export interface AgreementFacts {
  readonly number: string;
  /** Number of the agreement that this one supplements. */
  readonly amends: string | null;
  readonly round: { readonly no: string; readonly title: string; readonly purpose: string };
  readonly parties: Readonly<Record<Party, AgreementParty>>;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueAt: string;
  readonly lines: readonly AgreementLine[];
}

export const DOCUMENT_FORM = 'jicai-agreement-1';

/** The agreement as it is signed, with its full text: whoever holds it needs nothing else to read it. */
export interface AgreementDocument extends AgreementFacts {
  readonly form: typeof DOCUMENT_FORM;
  readonly years: readonly ContractYear[];
  readonly articles: readonly Article[];
  readonly amount: string;
}

export const documentOf = (facts: AgreementFacts, terms: Terms): AgreementDocument => ({
  form: DOCUMENT_FORM,
  ...facts,
  years: contractYears(facts.startsOn, facts.endsOn),
  articles: articlesFor(facts, terms),
  amount: sumOf(facts.lines.map(({ amount }) => amount)),
});

/** Amount of a line: price times quantity, half up to the fen, away from zero when it is taken away (四舍五入到分). */
export function lineAmount(unitPrice: string, quantity: string): string {
  const isLess = quantity.startsWith('-');
  const cents = halfUp(
    times(times(exact(unitPrice), exact(isLess ? quantity.slice(1) : quantity)), exact('100')),
  );
  return yuan(isLess ? -cents : cents);
}

/** Sum of amounts in yuan, exact. */
export const sumOf = (amounts: readonly string[]): string =>
  yuan(amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n));

function yuan(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
