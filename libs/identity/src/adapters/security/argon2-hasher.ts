import { hash, verify } from '@node-rs/argon2';

import { DomainError } from '#kernel';

import { PasswordHasher } from '../../application/ports.js';
import { say } from '../../domain/say.js';

/** argon2id, 19 MiB, two passes, one lane: about 24 ms of one core (trust design §6). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE_MAX = 2;
const WAITING_MAX = 200;

/** Hashes passwords a few at a time; when too many wait, the caller is asked to come back. */
export class Argon2Hasher extends PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  async verify(password: string, stored: string | undefined): Promise<boolean> {
    // An unknown account costs the same time as a known one.
    this.decoy ??= this.hash('no account has this password');
    const against = stored ?? (await this.decoy);
    const right = await this.inTurn(() => verify(against, password));
    return right && stored !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting.length >= WAITING_MAX) throw new DomainError('busy-try-again', say('sign-ins-too-many'));
    if (this.running >= AT_ONCE_MAX) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The turn passes on without being given back, so nobody slips in between.
      if (next) next();
      else this.running--;
    }
  }
}
