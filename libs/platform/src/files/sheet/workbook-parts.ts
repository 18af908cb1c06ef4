import { inflate } from '../zip/unzip.js';
import { unreadable, type ZipEntry } from '../zip/directory.js';
import { attribute, xmlScanner, type XmlEvents } from './xml.js';
import { say } from '../say.js';

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly path: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly since1904: boolean;
  readonly sharedStringsPath: string;
  readonly stylesPath: string;
}

/** Small parts are read whole; a real one has some kilobytes. */
const MAX_PART = 16 * 1024 * 1024;

export type Entries = ReadonlyMap<string, ZipEntry>;

/** Reads the list of sheets and where the other parts are. */
export function workbookParts(entries: Entries): WorkbookParts {
  const targets = relationships(entries);
  const sheets: SheetPart[] = [];
  let since1904 = false;
  scanPart(entries, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const path = targets.byId.get(attribute(attributes, 'id') ?? '');
      const visible = (attribute(attributes, 'state') ?? 'visible') === 'visible';
      if (path) sheets.push({ name: attribute(attributes, 'name') ?? '', visible, path });
    },
  });
  return {
    sheets,
    since1904,
    sharedStringsPath: targets.byType.get('sharedStrings') ?? 'xl/sharedStrings.xml',
    stylesPath: targets.byType.get('styles') ?? 'xl/styles.xml',
  };
}

/** Built-in number formats that show dates or times. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** For every cell style, whether it shows a number as a date. */
export function dateStyles(entries: Entries, path: string): boolean[] {
  if (!entries.has(path)) return [];
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  scanPart(entries, path, {
    open(name, attributes) {
      const id = Number.parseInt(attribute(attributes, 'numFmtId') ?? '0', 10);
      if (name === 'numFmt') custom.set(id, showsDate(attribute(attributes, 'formatCode') ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(custom.get(id) ?? isBuiltInDate(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Letters of dates outside quotes, colours and escapes. */
const showsDate = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_./gi, ''));

/** Scans a whole part. */
export function scanPart(entries: Entries, path: string, on: Partial<XmlEvents>): void {
  const entry = entries.get(path);
  if (!entry) throw unreadable(say('workbook-part-missing', { path }));
  if (entry.size > MAX_PART) throw unreadable(say('workbook-part-too-large', { path }));
  const scanner = xmlScanner({ open: nothing, text: nothing, close: nothing, ...on });
  scanner.write(new TextDecoder().decode(inflate(entry)));
  scanner.end();
}

const nothing = (): void => undefined;

function relationships(entries: Entries): { byId: Map<string, string>; byType: Map<string, string> } {
  const [byId, byType] = [new Map<string, string>(), new Map<string, string>()];
  scanPart(entries, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      byId.set(attribute(attributes, 'Id') ?? '', path);
      byType.set((attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '', path);
    },
  });
  return { byId, byType };
}
