import { DomainError } from '#kernel';
import type { Actor, Config } from '#platform';

import type { Vault } from '../application/vault.js';
import { say } from '../domain/say.js';
import { actorOf } from './security/actor.js';

/**
 * Accounts as the actors they are (演示账号操作人), for what a loader or a command does in their place with no more than their own rights.
 * On an embedded installation only: nobody acts in anyone's place on a real one.
 */
export class DemonstrationActors {
  constructor(
    private readonly mode: Config['mode'],
    private readonly vault: Vault,
  ) {}

  async of(accountId: string): Promise<Actor> {
    if (this.mode !== 'embedded') throw new DomainError('wrong-actor', say('demonstration-only'));
    const facts = await this.vault.run((tx) => tx.actor(accountId));
    if (!facts) throw new DomainError('not-found', say('demonstration-only'));
    return actorOf(facts);
  }
}
