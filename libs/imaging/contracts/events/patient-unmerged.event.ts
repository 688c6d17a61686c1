import { DomainEvent, EventName } from '#kernel';

/** Two patients are two persons after all, and what the merge moved has gone back. */
@EventName('imaging.patient-unmerged')
export class PatientUnmerged extends DomainEvent<{
  patientId: string;
  fromPatientId: string;
  mergeId: string;
}> {}
