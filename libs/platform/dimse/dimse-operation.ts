import type { Association } from './association.js';
import type { AcceptedContext } from './association-parts.js';
import { type CommandSet, STATUS } from './message/command-set.js';
import type { DataSetStream } from './message/data-set-stream.js';

/** What an answer says besides what follows from its request. */
export type DimseAnswer = Pick<
  CommandSet,
  'affectedSopInstanceUid' | 'completed' | 'errorComment' | 'failed' | 'remaining' | 'warning'
> & { readonly status: number };

/** One request of the peer while it is served. */
export interface DimseOperation {
  readonly association: Association;
  readonly context: AcceptedContext;
  readonly command: CommandSet;
  /** As it arrives; what is not read is thrown away. */
  readonly dataSet?: DataSetStream;
  /** Aborted by C-CANCEL, and when the association ends. */
  readonly signal: AbortSignal;
  /** Sends an answer: any number of pending ones, then one that is not. */
  respond(answer: DimseAnswer, identifier?: Uint8Array): Promise<void>;
}

/** Serves one request: it answers, whatever happens. When it throws, the association is aborted. */
export type DimseHandler = (operation: DimseOperation) => Promise<void>;

/** Serves nothing. */
export const refuseOperation: DimseHandler = ({ respond }) =>
  respond({ status: STATUS.unrecognizedOperation });
