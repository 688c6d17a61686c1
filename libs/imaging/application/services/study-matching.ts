import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import type { Order } from '../../domain/order.js';
import { OrderRepository } from '../../domain/order.repository.js';
import { PatientRepository } from '../../domain/patient.repository.js';
import type { Study } from '../../domain/study.js';

/** Finds the order that a study answers. */
@Injectable()
export class StudyMatching {
  constructor(
    private readonly orders: OrderRepository,
    private readonly patients: PatientRepository,
  ) {}

  /** Matches a study that belongs to no order to the one of its accession number, unless that is missing or cancelled. */
  async byAccessionNumber(study: Study): Promise<void> {
    if (study.orderId || !study.accessionNumber) return;
    const order = await this.orders.claimByAccessionNumber(study.accessionNumber);
    if (order && order.status !== 'cancelled') await this.match(study, order);
  }

  /** Matches a study to an order. The caller stores the study; the order is stored here. */
  async match(study: Study, order: Order): Promise<void> {
    const patient = await this.patients.find(order.patientId);
    if (!patient) throw notFound('imaging.patient');
    study.matchTo(order, patient);
    if (order.acquire(study.id)) await this.orders.update(order);
  }
}
