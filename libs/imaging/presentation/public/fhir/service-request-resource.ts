import type { FhirBase } from '#platform/fhir/fhir-base';
import type { FhirConcept, FhirIdentifier, FhirReference } from '#platform/fhir/fhir-elements';
import type { FhirResource } from '#platform/fhir/fhir-resource';
import { metaOf } from '#platform/fhir/meta-of';
import { narrative } from '#platform/fhir/narrative';
import { present } from '#platform/fhir/present';
import type { OrderRecordView } from '../../../application/queries/find-order-records/order-record.view.js';
import type { OrderStatus } from '../../../domain/order-status.js';
import { accessionIdentifier } from './accession-identifier.js';
import { dicomModality } from './dicom-modality.js';
import { placerIdentifier } from './placer-identifier.js';

/** hl7.org/fhir/R4/servicerequest.html */
export interface ServiceRequestResource extends FhirResource {
  readonly resourceType: 'ServiceRequest';
  readonly identifier: readonly FhirIdentifier[];
  readonly status: 'active' | 'completed' | 'revoked';
  readonly intent: 'order';
  readonly category: readonly FhirConcept[];
  readonly priority: string;
  readonly code: FhirConcept;
  readonly orderDetail?: readonly FhirConcept[];
  readonly subject: FhirReference;
  readonly occurrenceDateTime?: string;
  readonly authoredOn: string;
  readonly requester?: FhirReference;
  readonly reasonCode?: readonly FhirConcept[];
  readonly bodySite?: readonly FhirConcept[];
}

/** Images alone end no request: it is completed with the signed report. */
const STATUS_OF: Readonly<Record<OrderStatus, ServiceRequestResource['status']>> = {
  requested: 'active',
  scheduled: 'active',
  acquired: 'active',
  completed: 'completed',
  cancelled: 'revoked',
};

export function serviceRequestResource(order: OrderRecordView, base: FhirBase): ServiceRequestResource {
  const { id, procedureCode, procedureName, modality, bodyPart, reason, referrerId, appointmentAt } = order;
  return present({
    resourceType: 'ServiceRequest' as const,
    id,
    meta: metaOf(order.updatedAt),
    text: narrative('Requested examination', [
      ['Examination', procedureName],
      ['Accession number', order.accessionNumber],
      ['Status', order.status],
      ['Priority', order.priority],
      ['Question', reason],
    ]),
    identifier: [
      accessionIdentifier(order.accessionNumber, base),
      ...order.placerNumbers.map((number) => placerIdentifier(number, base)),
    ],
    status: STATUS_OF[order.status],
    intent: 'order' as const,
    category: [{ coding: [{ system: 'http://snomed.info/sct', code: '363679005', display: 'Imaging' }] }],
    priority: order.priority,
    code: present({
      coding: procedureCode
        ? [{ system: base.system('procedure-code'), code: procedureCode, display: procedureName }]
        : [],
      text: procedureName,
    }),
    orderDetail: modality ? [{ coding: [dicomModality(modality)] }] : [],
    subject: { reference: `Patient/${order.patientId}` },
    occurrenceDateTime: appointmentAt?.toISOString(),
    authoredOn: order.createdAt.toISOString(),
    requester: referrerId ? { reference: `Practitioner/${referrerId}` } : undefined,
    reasonCode: reason ? [{ text: reason }] : [],
    bodySite: bodyPart ? [{ text: bodyPart }] : [],
  });
}
