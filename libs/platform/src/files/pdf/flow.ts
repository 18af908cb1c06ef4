import type { Mark } from './marks.js';

/** The writable part of a page. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** Fills pages from top to bottom. */
export interface Flow {
  readonly frame: Frame;
  readonly pages: readonly Mark[][];
  readonly y: number;
  /** Space left on the page. */
  room(): number;
  /** Begins a new page unless the height still fits; says whether it did. */
  ensure(height: number): boolean;
  /** Puts marks on the page and moves down by the height. */
  place(height: number, marks: readonly Mark[]): void;
  /** Moves down; at the top of a page there is nothing to keep away from. */
  gap(height: number): void;
}

export function createFlow(frame: Frame): Flow {
  const pages: Mark[][] = [[]];
  let y = frame.top;
  const room = (): number => frame.bottom - y;
  return {
    frame,
    pages,
    get y() {
      return y;
    },
    room,
    ensure(height) {
      if (height <= room() || y === frame.top) return false;
      pages.push([]);
      y = frame.top;
      return true;
    },
    place(height, marks) {
      pages.at(-1)?.push(...marks);
      y += height;
    },
    gap(height) {
      if (y > frame.top) y += Math.min(height, Math.max(0, room()));
    },
  };
}
