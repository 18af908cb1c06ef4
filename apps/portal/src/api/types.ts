import type { paths } from './schema.js';

type Methods = 'get' | 'post' | 'put' | 'patch' | 'delete';
type JsonOf<R> = R extends { content: { 'application/json': infer T } } ? T : never;

/** What `GET`/`POST`/… of a path answers: `Answer<'/api/v1/session', 'get'>`. */
export type Answer<P extends keyof paths, M extends Methods = 'get'> =
  paths[P] extends Record<M, { responses: infer R }>
    ? { [K in keyof R]: K extends 200 | 201 ? JsonOf<R[K]> : never }[keyof R]
    : never;

/** One row of a list: `Item<'/api/v1/todos'>`. */
export type Item<P extends keyof paths> = Answer<P> extends { items: (infer T)[] } ? T : never;

/** A page of a list, as every list of the platform answers. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly total: number;
}

export type Session = Answer<'/api/v1/session'>;
export type Todo = Item<'/api/v1/todos'>;
export type Due = Item<'/api/v1/agenda'>;
export type Message = Item<'/api/v1/messages'>;
export type SessionItem = Item<'/api/v1/sessions'>;
export type ApiKey = Item<'/api/v1/api-keys'>;
export type PublicPlatform = Answer<'/api/v1/public/platform'>;
export type PublicResult = Item<'/api/v1/public/results'>;
