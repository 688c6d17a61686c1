import { DomainEvent, EventName } from '#kernel';

/** Two patients turned out to be one person, and what was of one is the other's now. */
@EventName('imaging.patient-merged')
export class PatientMerged extends DomainEvent<{
  patientId: string;
  fromPatientId: string;
  mergeId: string;
}> {}
