import { Injectable } from '@nestjs/common';

import type { Message, Permission } from '#kernel';

import type { Queryer } from '../database/database.js';

/** A task as its context finds it. */
export interface OpenTodo {
  readonly id: string;
  readonly title: Message;
  readonly from: string | null;
  readonly link: string;
  readonly since: Date;
}

/** Tasks that a context derives from its own rows (待办来源), for those who hold the permission; read as the actor. */
export interface TodoSource {
  /** `due`: work of the reader that has a term; `rate`: a finished matter that may be rated. */
  readonly kind: 'due' | 'rate';
  readonly topic: string;
  readonly permission: Permission;
  readonly open: (q: Queryer) => Promise<readonly OpenTodo[]>;
}

/** Where contexts put in what waits for people besides cases and messages. */
@Injectable()
export class TodoSources {
  readonly #sources: TodoSource[] = [];

  define(source: TodoSource): void {
    this.#sources.push(source);
  }

  of(permissions: ReadonlySet<string>): readonly TodoSource[] {
    return this.#sources.filter(({ permission }) => permissions.has(permission));
  }
}
