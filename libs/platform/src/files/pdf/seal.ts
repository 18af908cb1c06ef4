import type { FontMetrics } from './fonts.js';
import type { SealMark } from './marks.js';

/** A character of the seal, standing on a circle: its place and its turn in degrees. */
export interface SealCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
}

/** The name may take this much of the circle; the rest belongs to the label below the star. */
const LARGEST_ARC = 270;
/** Largest size of the characters, by the radius. */
const LARGEST_SIZE = 0.24;

/**
 * The organisation's name along the upper arc (环形文字), read from left to right. Short names are spread over a wider
 * step; long ones get smaller characters, so that every name stands complete.
 */
export function sealCharacters(
  { x, y, radius, organisation }: SealMark,
  metrics: FontMetrics,
): SealCharacter[] {
  const signs = Array.from(organisation);
  const inner = radius * 0.9;
  const widest = Math.max(...signs.map((sign) => metrics.advance(sign.codePointAt(0) ?? 0)), 0.5);
  const step = Math.min(24, LARGEST_ARC / signs.length);
  const perStep = (2 * Math.PI * inner * step) / 360;
  const size = Math.min(radius * LARGEST_SIZE, (perStep / widest) * 0.92);
  return signs.map((text, index) => {
    const turn = (index - (signs.length - 1) / 2) * step;
    const angle = ((turn - 90) * Math.PI) / 180;
    return { text, size, turn, x: x + inner * Math.cos(angle), y: y + inner * Math.sin(angle) };
  });
}

/** Corners of the five-pointed star in the middle. */
export function starCorners({ x, y, radius }: SealMark): [number, number][] {
  const outer = radius * 0.3;
  return Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? outer : outer * 0.382;
    const angle = ((index * 36 - 90) * Math.PI) / 180;
    return [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  });
}
