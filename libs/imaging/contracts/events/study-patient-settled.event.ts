import { DomainEvent, EventName } from '#kernel';

/** Who was examined is clearer now: the study is known to be of somebody else, or of whom its order names after all. */
@EventName('imaging.study-patient-settled')
export class StudyPatientSettled extends DomainEvent<{ studyId: string }> {}
