import { word } from '#kernel';

import { accept, refuse, type CodeCheck, type CodePart, type CodeSystem } from './check.js';
import { reason, type Bilingual, type Reason } from './reasons.js';

/**
 * A stretch of a fixed-width code. `shape` has one sign per character: `A` a letter, `9` a digit, `*` either; a sign
 * after `=` stands for itself.
 */
export interface LayoutPart extends Bilingual {
  readonly shape: string;
}

const WANTED: Readonly<Record<string, Bilingual>> = {
  A: { zh: '字母', en: 'a letter' },
  '9': { zh: '数字', en: 'a digit' },
  '*': { zh: '字母或数字', en: 'a letter or digit' },
};
const FITS: Readonly<Record<string, RegExp>> = { A: /[A-Z]/, '9': /[0-9]/, '*': /[A-Z0-9]/ };

interface Slot {
  readonly part: LayoutPart;
  readonly sign: string;
  readonly literal: boolean;
}

/** Layouts are few and constant; each is taken apart once. */
const known = new WeakMap<readonly LayoutPart[], readonly Slot[]>();

function slotsOf(layout: readonly LayoutPart[]): readonly Slot[] {
  const slots = known.get(layout) ?? takenApart(layout);
  known.set(layout, slots);
  return slots;
}

const takenApart = (layout: readonly LayoutPart[]): Slot[] =>
  layout.flatMap((part) =>
    [...part.shape.matchAll(/=(.)|(.)/g)].map(([, literal, sign]) => ({
      part,
      sign: literal ?? sign ?? '',
      literal: literal !== undefined,
    })),
  );

/** Reads a fixed-width code by its layout: the parts when it fits, else the first character that does not. */
export function checkLayout(system: CodeSystem, code: string, layout: readonly LayoutPart[]): CodeCheck {
  const slots = slotsOf(layout);
  const wrong = firstMisfit(code, slots);
  if (wrong) return refuse(system, code, wrong);
  if (code.length !== slots.length)
    return refuse(system, code, reason('code-length', { expected: slots.length, found: code.length }));
  return accept(system, code, partsOf(code, slots));
}

function firstMisfit(code: string, slots: readonly Slot[]): Reason | undefined {
  for (const [index, slot] of slots.entries()) {
    const found = code[index];
    if (found === undefined) return undefined;
    if (slot.literal ? found === slot.sign : FITS[slot.sign]?.test(found)) continue;
    const wanted = slot.literal
      ? { zh: ` ${slot.sign}`, en: slot.sign }
      : (WANTED[slot.sign] ?? { zh: '', en: '' });
    return reason('code-character', {
      position: index + 1,
      part: word(slot.part.shape, slot.part),
      wanted: word(slot.sign, wanted),
      found,
    });
  }
  return undefined;
}

function partsOf(code: string, slots: readonly Slot[]): CodePart[] {
  const parts: CodePart[] = [];
  let from = 0;
  for (const [index, slot] of slots.entries()) {
    if (slots[index + 1]?.part === slot.part) continue;
    parts.push({ zh: slot.part.zh, en: slot.part.en, text: code.slice(from, index + 1) });
    from = index + 1;
  }
  return parts;
}
