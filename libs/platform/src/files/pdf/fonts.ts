import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

import PDFDocument from 'pdfkit';

/** Typefaces of documents: serif for titles, sans for text, semi-bold sans for headings and results. */
export type Face = 'serif' | 'sans' | 'strong';

export const FACES: readonly Face[] = ['serif', 'sans', 'strong'];

const FILES: Readonly<Record<Face, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
};

/** What layout needs to know of a font. */
export interface FontMetrics {
  has(codePoint: number): boolean;
  /** Width of one character at size 1. */
  advance(codePoint: number): number;
}

export interface Font extends FontMetrics {
  /** The parsed font in the form in which pdfkit takes it again. */
  readonly source: FontSource;
}

export type Fonts = Readonly<Record<Face, Font>>;

/** The part of a parsed font (fontkit) that is used here. */
export interface FontSource {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

let loaded: Promise<Fonts> | undefined;

/** Reads and parses the three fonts at the first document; later documents share them. */
export function loadFonts(): Promise<Fonts> {
  loaded ??= readFonts().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function readFonts(): Promise<Fonts> {
  const [serif, sans, strong] = await Promise.all([readFont('serif'), readFont('sans'), readFont('strong')]);
  return { serif, sans, strong };
}

async function readFont(face: Face): Promise<Font> {
  const path = createRequire(import.meta.url).resolve(FILES[face]);
  const source = parse(await readFile(path));
  const advances = new Map<number, number>();
  return {
    source,
    has: (codePoint) => source.hasGlyphForCodePoint(codePoint),
    advance(codePoint) {
      let width = advances.get(codePoint);
      if (width === undefined) {
        width = source.glyphForCodePoint(codePoint).advanceWidth / source.unitsPerEm;
        advances.set(codePoint, width);
      }
      return width;
    },
  };
}

/**
 * pdfkit parses fonts itself and accepts a parsed one again, but hands none out by its public interface. Sharing the parsed
 * font saves every document from decoding ten megabytes anew.
 */
function parse(file: Buffer): FontSource {
  const holder: unknown = new PDFDocument({ autoFirstPage: false, font: file as unknown as string });
  return (holder as { _font: { font: FontSource } })._font.font;
}
