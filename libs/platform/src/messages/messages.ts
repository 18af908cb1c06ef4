import type { Message } from '#kernel';

import { currentActor } from '../context.js';
import type { Tx } from '../database/unit-of-work.js';

/** A notice inside the platform (站内消息). Must-read ones count as tasks until their receipt is given (必读回执). */
export interface OutgoingMessage {
  readonly kind?: string;
  readonly subject: Message;
  readonly body?: Message;
  /** Page of the portal the notice is about. */
  readonly link?: string;
  readonly mustRead?: boolean;
}

/** Sends a notice to people, inside the transaction of what it reports. */
export async function sendMessage(
  tx: Tx,
  message: OutgoingMessage,
  recipients: readonly string[],
): Promise<void> {
  if (recipients.length === 0) return;
  const actor = currentActor();
  await tx.query('select platform.send_message($1, $2, $3::jsonb, $4::jsonb, $5, $6, $7::uuid[])', [
    actor.org?.name ?? actor.displayName,
    message.kind ?? 'notice',
    JSON.stringify(message.subject),
    message.body ? JSON.stringify(message.body) : null,
    message.link ?? null,
    message.mustRead ?? false,
    recipients,
  ]);
}
