import type { ServiceClock } from '../../contracts/service-clock.js';

/** What is kept of a clock for the practice's figures. */
export interface ServiceLevelRecord {
  readonly serviceId: string;
  readonly clock: ServiceClock;
  readonly conversationId: string;
  /** Who had the conversation. */
  readonly userId: string | null;
  readonly urgent: boolean;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  /** Null when it was missed and still runs. */
  readonly stoppedAt: Date | null;
  readonly officeSeconds: number | null;
}

export abstract class ServiceLevelRecords {
  /** Keeps it, or completes what is kept of the same clock; in any order. */
  abstract put(record: ServiceLevelRecord): Promise<void>;
}
