import { DomainEvent, EventName } from '#kernel';

/** The first instance of a study was stored. */
@EventName('imaging.study-received')
export class StudyReceived extends DomainEvent<{ studyId: string }> {}
