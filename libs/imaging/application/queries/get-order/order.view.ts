import type { OrderPriority } from '../../../domain/order-priority.js';
import type { OrderStatus } from '../../../domain/order-status.js';
import type { PatientClass } from '../../../domain/patient-class.js';
import type { Sex } from '../../../domain/patient.js';

/** An order with its patient, referrer and site, as its readers see it. */
export class OrderView {
  readonly id!: string;
  readonly version!: number;
  readonly accessionNumber!: string;
  readonly status!: OrderStatus;
  readonly priority!: OrderPriority;
  /** How the patient comes to the examination; null where nobody has said it. */
  readonly patientClass!: PatientClass | null;
  readonly patientId!: string;
  readonly patientName!: string;
  /** `YYYY-MM-DD`. */
  readonly patientBirthDate!: string | null;
  readonly patientSex!: Sex | null;
  readonly patientNumber!: string | null;
  readonly procedureId!: string | null;
  readonly procedureCode!: string | null;
  readonly procedureName!: string;
  readonly modality!: string | null;
  readonly bodyPart!: string | null;
  /** The clinical question. */
  readonly reason!: string | null;
  readonly referrerId!: string | null;
  readonly referrerName!: string | null;
  readonly referrerEmail!: string | null;
  readonly siteId!: string | null;
  readonly siteName!: string | null;
  readonly appointmentAt!: Date | null;
  readonly conversationId!: string | null;
  readonly contactId!: string | null;
  /** The first study that arrived for it. */
  readonly studyId!: string | null;
  readonly cancelReason!: string | null;
  readonly createdAt!: Date;
}
