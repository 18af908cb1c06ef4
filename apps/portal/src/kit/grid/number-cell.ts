/** Why a cell cannot stay as it is; the words are under `grid.faults` in the texts of the kit. */
export type CellFault = 'required' | 'whole' | 'decimal' | 'places' | 'long';

/** What may stand in the cells of a column (填报列的规则). Numbers are decimal text; none becomes a floating-point number. */
export interface CellRule {
  readonly kind: 'text' | 'whole' | 'decimal';
  readonly required?: boolean;
  /** Digits after the point at most, for decimals. */
  readonly places?: number;
}

const DIGITS_MAX = 18;

/** A cell as it is kept: trimmed, full-width signs made plain, thousands separators and needless zeros dropped. */
export function tidy(text: string, { kind }: CellRule): string {
  const plain = text.normalize('NFKC').trim();
  if (kind === 'text') return plain;
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const [, whole, fraction = ''] = /^0*(\d+)(?:\.(\d*))?$/.exec(digits) ?? [];
  if (whole === undefined) return digits;
  const kept = kind === 'whole' ? fraction.replace(/0+$/, '') : fraction;
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** What is wrong with a tidy cell; nothing for a blank that may be one. */
export function faultOf(
  text: string,
  { kind, required = false, places = 2 }: CellRule,
): CellFault | undefined {
  if (text === '') return required ? 'required' : undefined;
  if (kind === 'text') return undefined;
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return kind;
  if (kind === 'whole' && fraction !== '') return 'whole';
  if (kind === 'decimal' && fraction.length > places) return 'places';
  return whole.length + fraction.length > DIGITS_MAX ? 'long' : undefined;
}

/** The exact sum of decimal texts; whatever is no number counts for nothing, as it is reported by itself. */
export function sumOf(texts: readonly string[]): string {
  const parts = texts.flatMap((text) => {
    const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
    return whole === undefined ? [] : [{ whole, fraction }];
  });
  const places = Math.max(0, ...parts.map(({ fraction }) => fraction.length));
  const total = parts.reduce(
    (sum, { whole, fraction }) => sum + BigInt(whole + fraction.padEnd(places, '0')),
    0n,
  );
  const digits = total.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
