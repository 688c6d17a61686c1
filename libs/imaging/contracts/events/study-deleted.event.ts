import { DomainEvent, EventName } from '#kernel';

/** A study was deleted with all its instances. */
@EventName('imaging.study-deleted')
export class StudyDeleted extends DomainEvent<{ studyId: string }> {}
