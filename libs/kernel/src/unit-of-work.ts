import type { ActCode } from './acts.js';

/** A value that survives JSON unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An act for the audit record (审计): who and when are added by the platform, what and why come from the use case. */
export interface Act {
  readonly act: ActCode;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Organisation whose business it is, when that is not the actor's own. */
  readonly org?: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly reason?: string;
  /** Account with which someone who has not signed in came (登录前使用的账号): their name is not proven yet. */
  readonly claimed?: string;
}

/** Something that happened and that other contexts may follow (领域事件). */
export interface DomainEvent {
  readonly type: string;
  readonly aggregate: string;
  readonly id: string;
  readonly payload: Json;
}

/** What every transaction offers: its record and its events are part of it, never beside it. */
export interface RecordTx {
  record(act: Act): Promise<void>;
  emit(event: DomainEvent): Promise<void>;
}

/** The only door to writing: everything inside `work` is committed together or not at all. */
export interface UnitOfWork<Tx extends RecordTx> {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
