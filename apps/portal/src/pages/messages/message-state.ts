import type { Message } from '../../api/types.js';

/** State of a message for its reader: one that must be read stays so until the receipt is given (必读回执). */
export function messageState(message: Message): 'must-read' | 'unread' | 'read' {
  if (message.readAt) return 'read';
  return message.mustRead ? 'must-read' : 'unread';
}
