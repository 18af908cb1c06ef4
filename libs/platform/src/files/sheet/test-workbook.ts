import { zipFolder } from '../zip/zip-folder.js';

/** Parts of a small workbook as foreign programs write them; a specification replaces what it is about. */
export interface TestParts {
  /** Content of sheetData. */
  readonly rows: string;
  readonly shared?: readonly string[];
  /** Number formats of the cell styles: style 0 is general, then these. */
  readonly formats?: readonly string[];
  readonly since1904?: boolean;
  readonly prefix?: string;
  readonly replace?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An .xlsx file written by hand, so that reading is tested against the format and not against the platform's writer. */
export function testWorkbook({
  rows,
  shared,
  formats = [],
  since1904,
  prefix = '',
  replace,
}: TestParts): Buffer {
  const parts: Record<string, string> = {
    'xl/workbook.xml': workbookXml(since1904 ?? false),
    'xl/_rels/workbook.xml.rels': relations(),
    'xl/styles.xml': stylesXml(formats),
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}worksheet xmlns="${MAIN}"><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
    ...(shared ? { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.join('')}</sst>` } : {}),
    ...replace,
  };
  return zipFolder(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })));
}

const workbookXml = (since1904: boolean): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr${since1904 ? ' date1904="1"' : ''}/>` +
  `<sheets><sheet name="隐藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const relations = (): string =>
  `<Relationships><Relationship Id="rId1" Type="${RELATION}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATION}/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>` +
  `<Relationship Id="rId4" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`;

function stylesXml(formats: readonly string[]): string {
  const custom = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`,
  );
  const cells = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A row of inline texts. */
export const textRow = (row: number, texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`;
