import {
  LANGUAGE_TAGS,
  type DomainError,
  type FieldError,
  type Language,
  type Message,
  type Params,
  PROBLEMS,
  type ProblemCode,
  type Wording,
} from '#kernel';

/** One refused field, row or column, in the language of the answer; key and params let machines word it themselves. */
interface ProblemField {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly key: string;
  readonly params: Params;
}

/** Body of every refusal (RFC 9457, application/problem+json). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  /** Key and params of `detail`, the same in every language. */
  readonly key?: string;
  readonly params?: Params;
  readonly requestId: string;
  readonly errors?: readonly ProblemField[];
}

/** A refusal before it is worded in one language. */
export interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly title: Wording;
  readonly detail?: Message;
  readonly errors?: readonly FieldError[];
}

/** A refusal of the problem table. */
export const refusalOf = (
  code: ProblemCode,
  detail: Message,
  errors: readonly FieldError[] = [],
): Refusal => ({ ...PROBLEMS[code], code, detail, errors });

export const refusalOfDomain = ({ code, detail, errors }: DomainError): Refusal =>
  refusalOf(code, detail, errors);

/** The refusal in the reader's language. */
export const problemIn = (
  language: Language,
  { code, status, title, detail, errors = [] }: Refusal,
  requestId: string,
): Problem => ({
  type: `/problems/${code}`,
  title: title[language],
  status,
  code,
  ...(detail ? { detail: detail.in(language), key: detail.key, params: detail.params } : {}),
  requestId,
  ...(errors.length > 0 ? { errors: errors.map((error) => fieldIn(language, error)) } : {}),
});

const fieldIn = (language: Language, { field, code, message }: FieldError): ProblemField => ({
  field,
  code,
  message: message.in(language),
  key: message.key,
  params: message.params,
});

/** Headers of an answer in one language: which it is, and that another could have been asked for. */
export const languageHeaders = (language: Language): Readonly<Record<string, string>> => ({
  'Content-Language': LANGUAGE_TAGS[language],
  Vary: 'Accept-Language',
});
