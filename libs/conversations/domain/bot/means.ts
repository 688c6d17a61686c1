import type { Intent } from './intent.js';
import type { Understood } from './understood.js';

/** Does the message carry one of these intents, at least this surely? */
export function means(understood: Understood, intents: Intent | readonly Intent[], atLeast = 0.5): boolean {
  const wanted: readonly string[] = typeof intents === 'string' ? [intents] : intents;
  return understood.confidence >= atLeast && wanted.includes(understood.intent);
}
