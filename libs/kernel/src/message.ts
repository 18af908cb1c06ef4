import type { Language, Wording } from './language.js';

/** A word of the field inside a sentence: its code for machines, its name for people. */
export interface Word extends Wording {
  readonly code: string;
}

/** What fills a placeholder. Lists are joined as each language joins them. */
export type Param = string | number | Word | readonly (string | Word)[];
export type Params = Readonly<Record<string, Param>>;

/** A message as it is stored and sent to machines: a stable key and what fills its placeholders. */
export interface StoredMessage {
  readonly key: string;
  readonly params: Params;
}

/** Something that the server says to a person (提示语): known by its key, worded when the reader's language is known. */
export class Message implements StoredMessage {
  constructor(
    readonly key: string,
    private readonly wording: Wording,
    readonly params: Params = {},
  ) {}

  in(language: Language): string {
    return this.wording[language].replace(PLACEHOLDER, (whole, name: string) => {
      const param = this.params[name];
      return param === undefined ? whole : textOf(param, language);
    });
  }

  toJSON(): StoredMessage {
    return { key: this.key, params: this.params };
  }
}

/** A word with its code, as `word('active', { zh: '正常', en: 'active' })`. */
export const word = (code: string, { zh, en }: Wording): Word => ({ code, zh, en });

const PLACEHOLDER = /\{(\w+)\}/g;
const JOINTS = { zh: '、', en: ', ' } as const satisfies Record<Language, string>;

const textOf = (param: Param, language: Language): string => {
  if (isList(param)) return param.map((entry) => textOf(entry, language)).join(JOINTS[language]);
  return typeof param === 'object' ? param[language] : String(param);
};

// Array.isArray does not narrow readonly arrays.
const isList = (param: Param): param is readonly (string | Word)[] => Array.isArray(param);

export type MessageTable = Readonly<Record<string, Wording>>;

/** Names of the placeholders of a text: `'{a} of {b}'` has `'a' | 'b'`. */
type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** The table itself when both languages of every entry have the same placeholders; an entry where they differ does not compile. */
type SamePlaceholders<Table extends MessageTable> = {
  readonly [Key in keyof Table]: [PlaceholdersOf<Table[Key]['zh']>] extends [PlaceholdersOf<Table[Key]['en']>]
    ? [PlaceholdersOf<Table[Key]['en']>] extends [PlaceholdersOf<Table[Key]['zh']>]
      ? Wording
      : 'zh lacks a placeholder that en has'
    : 'en lacks a placeholder that zh has';
};

/** What a message of this wording needs: nothing, or exactly its placeholders. */
export type ParamsOf<W extends Wording> = [PlaceholdersOf<W['en']>] extends [never]
  ? []
  : [params: Readonly<Record<PlaceholdersOf<W['en']>, Param>>];

/** Says a message of one table. */
export type Say<Table extends MessageTable> = <Key extends keyof Table & string>(
  key: Key,
  ...params: ParamsOf<Table[Key]>
) => Message;

const tables = new Map<string, MessageTable>();

/**
 * The messages of one context, each in both languages; gives the function that says them. `area` begins the key, so that a
 * key is known platform-wide: `messages('identity', { 'key-unknown': … })` says `identity.key-unknown`.
 */
export function messages<const Table extends MessageTable>(
  area: string,
  table: Table & SamePlaceholders<Table>,
): Say<Table> {
  if (tables.has(area)) throw new Error(`The messages of ${area} are defined twice.`);
  tables.set(area, table);
  return (key, ...[params]) => new Message(`${area}.${key}`, table[key], params ?? {});
}

/** Every message of the areas that are loaded, by its full key. */
export const allMessages = (): ReadonlyMap<string, Wording> =>
  new Map(
    [...tables].flatMap(([area, table]) =>
      Object.entries(table).map(([key, wording]) => [`${area}.${key}`, wording] as const),
    ),
  );

/** A stored message, to be said again; one that no release knows any more shows its key. */
export function readMessage({ key, params }: StoredMessage): Message {
  const dot = key.indexOf('.');
  const wording = tables.get(key.slice(0, dot))?.[key.slice(dot + 1)];
  return new Message(key, wording ?? { zh: key, en: key }, params);
}
