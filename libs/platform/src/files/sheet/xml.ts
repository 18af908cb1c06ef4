import { unreadable } from '../zip/directory.js';
import { say } from '../say.js';

/** What the parts of a workbook consist of. Names come without their namespace prefix. */
export interface XmlEvents {
  /** `attributes` is the raw text behind the name; `attribute` reads one of them. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

export interface XmlScanner {
  write(chunk: string): void;
  end(): void;
}

/** No tag of a real workbook comes near this; what does is an attack on memory. */
const MAX_TAG = 1 << 20;
const MAX_ENTITY = 12;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Scans XML piece by piece, as far as spreadsheets use it: elements, attributes, text, CDATA. Document types are refused,
 * so that no entity can be declared (entity bombs, files read from the server).
 */
export function xmlScanner(on: XmlEvents): XmlScanner {
  let [rest, depth] = ['', 0];
  const counted: XmlEvents = {
    open(name, attributes) {
      depth++;
      on.open(name, attributes);
    },
    text: (text) => on.text(text),
    close(name) {
      depth--;
      on.close(name);
    },
  };
  return {
    write(chunk) {
      const xml = rest + chunk;
      rest = xml.slice(scan(xml, counted));
      if (rest.length > MAX_TAG) throw damaged();
    },
    end() {
      if (rest.trim() !== '' || depth !== 0) throw damaged();
    },
  };
}

/** The value of an attribute, with or without namespace prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

/** Hands on everything that is complete and returns where the incomplete remainder begins. */
function scan(xml: string, on: XmlEvents): number {
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (tag < 0) return scanText(xml, at, on);
    if (tag > at) on.text(decodeEntities(xml.slice(at, tag)));
    const end = scanTag(xml, tag, on);
    if (end < 0) return tag;
    at = end;
  }
}

/** Text at the end of a piece; an entity that is not finished waits for the next one. */
function scanText(xml: string, at: number, on: XmlEvents): number {
  const entity = xml.lastIndexOf('&');
  const end =
    entity >= at && !xml.includes(';', entity) && xml.length - entity < MAX_ENTITY ? entity : xml.length;
  if (end > at) on.text(decodeEntities(xml.slice(at, end)));
  return end;
}

/** Returns the position behind the tag, or -1 while it is not complete. */
function scanTag(xml: string, tag: number, on: XmlEvents): number {
  const second = xml.charAt(tag + 1);
  if (second === '!') return scanDeclaration(xml, tag, on);
  const end = second === '?' ? xml.indexOf('?>', tag) + 1 : tagEnd(xml, tag);
  if (end <= 0) return -1;
  if (second === '/') on.close(plainName(xml.slice(tag + 2, end).trimEnd()));
  else if (second !== '?') scanElement(xml.slice(tag + 1, end), on);
  return end + 1;
}

function scanElement(element: string, on: XmlEvents): void {
  const empty = element.endsWith('/');
  const space = element.search(/[\s/]/);
  const name = plainName(space < 0 ? element : element.slice(0, space));
  on.open(name, space < 0 ? '' : element.slice(space));
  if (empty) on.close(name);
}

function scanDeclaration(xml: string, tag: number, on: XmlEvents): number {
  if (xml.startsWith('<!--', tag)) {
    const end = xml.indexOf('-->', tag + 4);
    return end < 0 ? -1 : end + 3;
  }
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = xml.indexOf(']]>', tag);
    if (end < 0) return -1;
    on.text(xml.slice(tag + 9, end));
    return end + 3;
  }
  if ('<!--'.startsWith(xml.slice(tag)) || '<![CDATA['.startsWith(xml.slice(tag))) return -1;
  throw damaged();
}

/** The closing `>`, passing over those inside quoted values. */
function tagEnd(xml: string, tag: number): number {
  let quote = 0;
  for (let i = tag + 1; i < xml.length; i++) {
    const code = xml.charCodeAt(i);
    if (quote) quote = code === quote ? 0 : quote;
    else if (code === 62) return i;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

const plainName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*);?/g, (whole, entity: string) => {
    if (!whole.endsWith(';')) throw damaged();
    return entity.startsWith('#') ? character(entity) : (ENTITIES[entity] ?? fail());
  });
}

function character(entity: string): string {
  const hex = /^#x([0-9a-f]{1,6})$/i.exec(entity)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(entity)?.[1];
  const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal ?? 'x', 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : fail();
}

const damaged = (): Error => unreadable(say('workbook-damaged'));

function fail(): never {
  throw damaged();
}
