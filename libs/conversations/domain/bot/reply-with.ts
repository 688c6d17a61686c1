import type { Button } from './button.js';
import type { Reply } from './reply.js';

/** A reply under its catalogue key, with buttons when there is something to choose. */
export function replyWith(key: string, text: string, buttons: readonly Button[] = []): Reply {
  return { key, text, buttons };
}
