/** What the process that holds the archive tells when it is ready. */
export interface ArchiveReady {
  readonly kind: 'ready';
  readonly url: string;
  readonly dimsePort: number;
}

/** What is asked of it. `number` is that of the question. */
export type ArchiveQuestion =
  | { readonly number: number; readonly kind: 'state'; readonly organizationId: string }
  | { readonly number: number; readonly kind: 'memory' }
  | { readonly number: number; readonly kind: 'stop' };

/** What is stored of one practice, in rows and in files. */
export interface ArchiveState {
  readonly instances: number;
  readonly files: number;
  /** Files without a row, and rows without a file. */
  readonly stray: number;
  /** Studies and series whose counters are not what they count. */
  readonly miscounted: number;
}

export interface ArchiveAnswer {
  readonly kind: 'answer';
  readonly number: number;
  readonly state?: ArchiveState;
  /** Bytes held after a garbage collection. */
  readonly held?: number;
}

/** Something went wrong that nobody was told of. */
export interface ArchiveFault {
  readonly kind: 'fault';
  readonly what: string;
}

export type ArchiveWord = ArchiveReady | ArchiveAnswer | ArchiveFault;
