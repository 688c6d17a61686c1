import { DomainEvent, EventName } from '#kernel';

/** Name, birth date, sex or number of a patient are others now. */
@EventName('imaging.patient-changed')
export class PatientChanged extends DomainEvent<{ patientId: string }> {}
