import { availableParallelism } from 'node:os';

/** What work on pixels may take. */
export interface PixelLimits {
  readonly threads: number;
  /** Tasks that wait for a thread; more are refused. */
  readonly queue: number;
  /** Length of one frame, compressed and decompressed. */
  readonly frameBytes: number;
  /** A thread without work ends after this time. */
  readonly idleMs: number;
  /** Until a thread has loaded what it needs. */
  readonly startMs: number;
  /** For one task, and for each mebibyte of its frame in addition. */
  readonly taskMs: number;
  readonly mebibyteMs: number;
  /** JavaScript objects of one thread. */
  readonly heapMebibytes: number;
}

/** Room for the largest mammograms and photographs; what is hostile is refused within two seconds. */
export const DEFAULT_PIXEL_LIMITS: PixelLimits = {
  threads: Math.max(1, Math.min(4, availableParallelism())),
  queue: 64,
  frameBytes: 128 * 1024 ** 2,
  idleMs: 10_000,
  startMs: 20_000,
  taskMs: 1500,
  mebibyteMs: 250,
  heapMebibytes: 192,
};
