import { DomainEvent, EventName } from '#kernel';

/** A study was found to belong to an order, by its accession number or by a person. */
@EventName('imaging.study-matched')
export class StudyMatched extends DomainEvent<{ studyId: string; orderId: string }> {}
