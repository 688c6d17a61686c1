import { DomainEvent, EventName } from '#kernel';

/** A study no longer belongs to the order that it was matched to. */
@EventName('imaging.study-unmatched')
export class StudyUnmatched extends DomainEvent<{ studyId: string; orderId: string }> {}
