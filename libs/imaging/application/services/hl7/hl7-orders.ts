import { Injectable } from '@nestjs/common';
import { conflict, invalid, notFound } from '#kernel';
import { newAccessionNumber } from '../../../domain/accession-number.js';
import { Hl7Messages } from '../../../domain/hl7/hl7-messages.js';
import { Order } from '../../../domain/order.js';
import { OrderRepository } from '../../../domain/order.repository.js';
import { ProcedureRepository } from '../../../domain/procedure.repository.js';
import { Referrer } from '../../../domain/referrer.js';
import { ReferrerRepository } from '../../../domain/referrer.repository.js';
import type { Examination } from '../../../domain/examination.js';
import { Examinations } from '../examinations.js';
import type { Hl7OrderTaken } from '../../commands/take-hl7-orders/take-hl7-orders.command.js';
import type { Hl7OrderFields, Hl7Referrer } from './hl7-order.fields.js';

/** Orders of other systems. */
@Injectable()
export class Hl7Orders {
  constructor(
    private readonly orders: OrderRepository,
    private readonly referrers: ReferrerRepository,
    private readonly procedures: ProcedureRepository,
    private readonly examinations: Examinations,
    private readonly messages: Hl7Messages,
  ) {}

  /** Does what one order of a message says; answers our order's id. */
  async take(peerId: string, patientId: string, fields: Hl7OrderFields): Promise<string> {
    const id = await this.messages.subjectOf(peerId, 'order', fields.placerNumber);
    if (id === undefined) {
      if (fields.control !== 'new') throw notFound('imaging.order');
      return this.request(peerId, patientId, fields);
    }
    const order = await this.orders.claim(id);
    if (!order) throw notFound('imaging.order');
    if (order.patientId !== patientId)
      throw conflict('imaging.hl7-order-of-other', 'The order is of another patient.');
    // Sent again when it was carried out: it is known, and history.
    if (fields.control === 'new' && (order.status === 'acquired' || order.status === 'completed')) return id;
    if (fields.control === 'cancel') {
      if (order.status === 'cancelled') return id;
      order.cancel(fields.cancelReason ?? 'Cancelled by the system that placed it.');
    } else {
      await this.change(peerId, order, fields);
    }
    await this.orders.update(order);
    return id;
  }

  /** What both sides call orders, in the order in which the message has them. */
  async numbersOf(ids: readonly string[], fields: readonly Hl7OrderFields[]): Promise<Hl7OrderTaken[]> {
    const numbers: Hl7OrderTaken[] = [];
    for (const [place, id] of ids.entries()) {
      const accessionNumber = (await this.orders.find(id))?.accessionNumber;
      const placerNumber = fields[place]?.placerNumber;
      if (accessionNumber !== undefined && placerNumber !== undefined)
        numbers.push({ placerNumber, accessionNumber });
    }
    return numbers;
  }

  private async request(peerId: string, patientId: string, fields: Hl7OrderFields): Promise<string> {
    const examination = await this.examinationOf(fields);
    if (!examination)
      throw invalid('imaging.examination-missing', 'The order does not say what to examine (OBR-4).');
    const order = Order.request({
      ...examination,
      accessionNumber: newAccessionNumber(),
      patientId,
      priority: fields.priority ?? 'routine',
      patientClass: fields.patientClass ?? null,
      reason: fields.reason ?? null,
      referrerId: fields.referrer ? await this.referrerOf(peerId, fields.referrer) : null,
      siteId: null,
      conversationId: null,
      contactId: null,
    });
    if (fields.appointmentAt) order.schedule(fields.appointmentAt, null);
    await this.orders.add(order);
    await this.messages.addNumber(peerId, 'order', fields.placerNumber, order.id);
    return order.id;
  }

  private async change(peerId: string, order: Order, fields: Hl7OrderFields): Promise<void> {
    const { priority, patientClass, reason, referrer, appointmentAt } = fields;
    order.change({
      ...(await this.examinationOf(fields, order.modality)),
      ...(priority && { priority }),
      ...(patientClass && { patientClass }),
      ...(reason !== undefined && { reason }),
      ...(referrer && { referrerId: await this.referrerOf(peerId, referrer) }),
    });
    if (appointmentAt && appointmentAt.getTime() !== order.appointmentAt?.getTime())
      order.schedule(appointmentAt, null);
  }

  /** The offered procedure of that code or name, else the words, with the modality that is known unless they name one. */
  private async examinationOf(
    fields: Hl7OrderFields,
    known: string | null = null,
  ): Promise<Examination | undefined> {
    const { procedureCode, procedureName, modality = known } = fields;
    const offered = procedureCode === undefined ? undefined : await this.procedures.findNamed(procedureCode);
    if (offered) return this.examinations.of({ procedureId: offered.id });
    const words = procedureName ?? procedureCode;
    return words === undefined ? undefined : this.examinations.named(words, modality, null);
  }

  private async referrerOf(peerId: string, { number, name }: Hl7Referrer): Promise<string> {
    const known = await this.messages.subjectOf(peerId, 'referrer', number);
    if (known !== undefined && (await this.referrers.find(known))) return known;
    const referrer = Referrer.add({ name, organization: null, email: null, phone: null });
    await this.referrers.add(referrer);
    if (known === undefined) await this.messages.addNumber(peerId, 'referrer', number, referrer.id);
    return referrer.id;
  }
}
