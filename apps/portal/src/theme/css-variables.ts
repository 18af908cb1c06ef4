import { colour, font, rowHeight, status, type } from './tokens.js';

/** Edition of the type: standard, or 大字版 for people who read large. */
export type TypeEdition = 'standard' | 'large';

/** Writes every token to the root element as a custom property, so that style sheets hold no values of their own. */
export function applyTokens(edition: TypeEdition, root: HTMLElement = document.documentElement): void {
  for (const [name, value] of tokenProperties(edition)) root.style.setProperty(name, value);
  root.dataset['edition'] = edition;
}

function tokenProperties(edition: TypeEdition): [string, string][] {
  return [...colourProperties(), ...statusProperties(), ...fontProperties(), ...sizeProperties(edition)];
}

const colourProperties = (): [string, string][] =>
  Object.entries(colour).flatMap(([group, value]) =>
    typeof value === 'string'
      ? [[`--jc-${group}`, value] as [string, string]]
      : Object.entries(value).map(([name, hex]): [string, string] => [`--jc-${group}-${name}`, hex]),
  );

const statusProperties = (): [string, string][] =>
  Object.entries(status).flatMap(([family, { text, fill }]): [string, string][] => [
    [`--jc-status-${family}`, text],
    [`--jc-status-${family}-fill`, fill],
  ]);

const fontProperties = (): [string, string][] =>
  Object.entries(font).map(([name, stack]): [string, string] => [`--jc-font-${name}`, stack]);

function sizeProperties(edition: TypeEdition): [string, string][] {
  const column = edition === 'large' ? 1 : 0;
  const sizes = Object.entries(type).flatMap(([role, editions]): [string, string][] => [
    [`--jc-size-${role}`, `${editions[column][0]}px`],
    [`--jc-leading-${role}`, `${editions[column][1]}px`],
  ]);
  const row = edition === 'large' ? rowHeight.large : 0;
  return [
    ...sizes,
    ['--jc-row-compact', `${Math.max(rowHeight.compact, row)}px`],
    ['--jc-row-standard', `${Math.max(rowHeight.standard, row)}px`],
    ['--jc-row-twoLine', `${Math.max(rowHeight.twoLine, row)}px`],
  ];
}
