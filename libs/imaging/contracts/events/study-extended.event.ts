import { DomainEvent, EventName } from '#kernel';

/** More instances of a study were stored after a minute or longer without any. */
@EventName('imaging.study-extended')
export class StudyExtended extends DomainEvent<{ studyId: string }> {}
