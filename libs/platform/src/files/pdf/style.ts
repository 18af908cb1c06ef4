import type { TextStyle } from './marks.js';

/** Colours of the design: ink, muted ink, rules, the red of seals. */
export const COLOURS = {
  ink: '#14252C',
  body: '#3A4C54',
  muted: '#586A72',
  row: '#DCE4E7',
  line: '#C6D1D5',
  head: '#EEF3F4',
  stamp: '#B2301F',
} as const;

/** Sizes in points; the design gives them in pixels, four of which are three points. */
export const STYLES = {
  title: { face: 'serif', size: 19.5, leading: 28.5, colour: COLOURS.ink },
  heading: { face: 'strong', size: 11.25, leading: 20.25, colour: COLOURS.ink },
  text: { face: 'sans', size: 11.25, leading: 20.25, colour: COLOURS.ink },
  small: { face: 'sans', size: 9, leading: 14, colour: COLOURS.muted },
  fact: { face: 'sans', size: 10.5, leading: 18, colour: COLOURS.ink },
  factName: { face: 'sans', size: 10.5, leading: 18, colour: COLOURS.muted },
  footer: { face: 'sans', size: 7.5, leading: 10, colour: COLOURS.muted },
} as const satisfies Record<string, TextStyle>;

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

export const MARGIN = mm(20);

/** Longest line of running text, in characters. */
export const LINE_CHARACTERS = 42;

const [SHORT, LONG] = [mm(210), mm(297)];

/** A4. */
export const PAGE_SIZES = {
  portrait: { width: SHORT, height: LONG },
  landscape: { width: LONG, height: SHORT },
} as const;
