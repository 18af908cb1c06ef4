import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

import PDFDocument from 'pdfkit';

/** Typefaces of documents: serif for titles, sans for text, semi-bold sans for headings and results. */
export type Face = 'serif' | 'sans' | 'strong';

const FILES: Readonly<Record<Face, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  strong: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
};

/** A font of a document: that of a typeface, or an installation's own for characters that the typefaces lack (生僻字). */
export type FontName = Face | `extra-${number}`;

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

/** Fonts by name, in the order in which they are asked for a character: the typefaces, then the extra ones. */
export type ByFont<F> = Readonly<Record<Face, F>> & { readonly [name: `extra-${number}`]: F };
export type Fonts = ByFont<Font>;

/** The part of a parsed font (fontkit) that is used here. */
export interface FontSource {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

const loaded = new Map<string, Promise<Fonts>>();

/** Reads and parses the fonts at the first document; later documents share them. `extra` are paths of font files. */
export function loadFonts(extra: readonly string[] = []): Promise<Fonts> {
  const key = extra.join('\0');
  const fonts =
    loaded.get(key) ??
    readFonts(extra).catch((error: unknown) => {
      loaded.delete(key);
      throw error;
    });
  loaded.set(key, fonts);
  return fonts;
}

async function readFonts(extra: readonly string[]): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url);
  const [serif, sans, strong, ...others] = await Promise.all([
    readFont(resolve(FILES.serif)),
    readFont(resolve(FILES.sans)),
    readFont(resolve(FILES.strong)),
    ...extra.map(readFont),
  ]);
  return { serif, sans, strong, ...Object.fromEntries(others.map((font, at) => [`extra-${at}`, font])) };
}

async function readFont(path: string): Promise<Font> {
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
