import type { DimseOperation } from '#platform/dimse/dimse-operation';
import type { KnownPeer } from './known-peer.js';

/** One association with a known peer, as its services see it. */
export interface DimseSession extends KnownPeer {
  /** SOP classes for which relational queries were agreed on. */
  readonly relational: ReadonlySet<string>;
}

/** Serves one request to its end, and answers its last status. */
export interface DimseService {
  serve(operation: DimseOperation, session: DimseSession): Promise<number>;
}
