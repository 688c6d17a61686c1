import type { KnowledgeSource } from '../knowledge-source.js';
import type { Button } from './button.js';

/** One message of the bot. `key` names its text in the catalogue, so that any answer can be explained. */
export interface Reply {
  readonly key: string;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** What of the practice's knowledge it rests on. */
  readonly sources?: readonly KnowledgeSource[];
}
