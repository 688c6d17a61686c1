import { AggregateRoot, conflict, newId } from '#kernel';
import { OrderAcquired } from '../contracts/events/order-acquired.event.js';
import { OrderCancelled } from '../contracts/events/order-cancelled.event.js';
import { OrderChanged } from '../contracts/events/order-changed.event.js';
import { OrderCompleted } from '../contracts/events/order-completed.event.js';
import { OrderReopened } from '../contracts/events/order-reopened.event.js';
import { OrderRequested } from '../contracts/events/order-requested.event.js';
import { OrderScheduled } from '../contracts/events/order-scheduled.event.js';
import type { Examination } from './examination.js';
import type { OrderPriority } from './order-priority.js';
import type { OrderStatus } from './order-status.js';
import type { PatientClass } from './patient-class.js';

/** What can be said of an order until it is carried out. */
export interface OrderFacts {
  readonly priority: OrderPriority;
  /** Null where nobody has said it. */
  readonly patientClass: PatientClass | null;
  /** The clinical question. */
  readonly reason: string | null;
  readonly referrerId: string | null;
  readonly siteId: string | null;
}

export interface NewOrder extends OrderFacts, Examination {
  readonly id?: string;
  readonly accessionNumber: string;
  readonly patientId: string;
  readonly conversationId: string | null;
  readonly contactId: string | null;
}

/** A requested examination, from the wish to the report: requested → scheduled → acquired → completed, or cancelled. */
export class Order extends AggregateRoot {
  static readonly aggregateType = 'order';

  readonly accessionNumber!: string;
  readonly patientId!: string;
  status!: OrderStatus;
  priority!: OrderPriority;
  patientClass!: PatientClass | null;
  procedureId!: string | null;
  procedureCode!: string | null;
  procedureName!: string;
  modality!: string | null;
  bodyPart!: string | null;
  reason!: string | null;
  referrerId!: string | null;
  siteId!: string | null;
  appointmentAt!: Date | null;
  readonly conversationId!: string | null;
  readonly contactId!: string | null;
  /** The first study that arrived for it. */
  studyId!: string | null;
  cancelReason!: string | null;
  readonly createdAt!: Date;

  static request(fields: NewOrder): Order {
    const state = { status: 'requested', appointmentAt: null, studyId: null, cancelReason: null };
    const order = Object.assign(new Order(), { ...fields, ...state, createdAt: new Date() });
    order.id = fields.id ?? newId();
    const { patientId, conversationId, contactId } = fields;
    order.record(new OrderRequested({ orderId: order.id, patientId, conversationId, contactId }));
    return order;
  }

  /** Corrects what is asked for; once images were taken it is history, but for how soon they must be read. */
  change(facts: Partial<OrderFacts & Examination>): void {
    const others = Object.entries(facts).filter(([name, value]) => this[name as keyof this] !== value);
    const readSooner = this.status === 'acquired' && others.every(([name]) => name === 'priority');
    if (!readSooner) this.refuseUnlessWaiting();
    if (this.status === 'scheduled' && facts.modality === null) throw modalityMissing();
    Object.assign(this, facts);
    if (others.length > 0) this.record(new OrderChanged({ orderId: this.id }));
  }

  /** Gives it an appointment, the first or another one. From then on it is on the worklist of its modality. */
  schedule(appointmentAt: Date, siteId: string | null): void {
    this.refuseUnlessWaiting();
    if (this.modality === null) throw modalityMissing();
    this.status = 'scheduled';
    this.appointmentAt = appointmentAt;
    this.siteId = siteId ?? this.siteId;
    this.record(new OrderScheduled({ orderId: this.id, appointmentAt: appointmentAt.toISOString() }));
  }

  cancel(reason: string): void {
    this.refuseUnlessWaiting();
    this.status = 'cancelled';
    this.cancelReason = reason;
    this.record(new OrderCancelled({ orderId: this.id }));
  }

  /** A study of it has arrived; further ones change nothing. A cancelled order was not meant to have images: false. */
  acquire(studyId: string): boolean {
    if (this.status === 'cancelled') return false;
    this.studyId ??= studyId;
    if (this.isWaiting) {
      this.status = 'acquired';
      this.record(new OrderAcquired({ orderId: this.id, studyId }));
    }
    return true;
  }

  /** A study is not of this order after all. Unless another one is, and none was reported, it waits for images again. */
  lose(studyId: string, otherStudyId: string | null): void {
    if (this.studyId !== studyId) return;
    this.studyId = otherStudyId;
    if (otherStudyId === null && this.status === 'acquired') this.awaitImages();
  }

  /** Its report is signed. Nothing happens when it was completed before (an amended report) or cancelled. */
  complete(): void {
    if (this.status === 'completed' || this.status === 'cancelled') return;
    this.status = 'completed';
    this.record(new OrderCompleted({ orderId: this.id }));
  }

  /** Its report was withdrawn, and it has no other: it waits for one, and for images when these were another order's. */
  reopen(): void {
    if (this.status !== 'completed') return;
    this.status = 'acquired';
    if (this.studyId === null) this.awaitImages();
  }

  private awaitImages(): void {
    this.status = this.appointmentAt ? 'scheduled' : 'requested';
    this.record(new OrderReopened({ orderId: this.id }));
  }

  private get isWaiting(): boolean {
    return this.status === 'requested' || this.status === 'scheduled';
  }

  private refuseUnlessWaiting(): void {
    if (!this.isWaiting) {
      throw conflict('imaging.order-closed', `This order is ${this.status}; it can no longer be changed.`);
    }
  }
}

const modalityMissing = () =>
  conflict(
    'imaging.order-modality-missing',
    'Scanners ask for the appointments of their modality, and this order has none. Choose its procedure or modality first.',
  );
