import type { CommunicationMeans, CriticalState } from '../../../domain/critical-communication.js';
import type { CriticalCategory } from '../../../domain/reading-rules.js';

/** A finding that cannot wait for its report, and who was told of it. */
export class CriticalResultView {
  readonly id!: string;
  readonly version!: number;
  readonly reportId!: string;
  readonly patientName!: string;
  readonly accessionNumber!: string | null;
  readonly category!: CriticalCategory;
  readonly finding!: string;
  readonly state!: CriticalState;
  readonly flaggedAt!: Date;
  readonly flaggedByName!: string;
  /** Until when somebody must be told. */
  readonly dueAt!: Date;
  /** Nobody was told, or nobody confirmed it, and the time for that has passed. */
  readonly overdue!: boolean;
  readonly recipientId!: string | null;
  readonly recipientName!: string | null;
  readonly recipientRole!: string | null;
  readonly means!: CommunicationMeans | null;
  readonly communicatedAt!: Date | null;
  readonly communicatedByName!: string | null;
  /** Until when who was told must confirm it; null until somebody was. */
  readonly acknowledgeBy!: Date | null;
  /** Whether the recipient repeated what they were told. */
  readonly readBack!: boolean | null;
  readonly acknowledgedAt!: Date | null;
  readonly acknowledgedByName!: string | null;
  readonly cancelReason!: string | null;
}
