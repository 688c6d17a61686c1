import type { LogEntry } from './log-entry.js';

/** The history of all instances: lines are added, never changed. Who acted and in which chain is taken from the context. */
export abstract class TransitionLog {
  abstract append(entry: LogEntry): Promise<void>;
}
