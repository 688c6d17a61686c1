import { DomainEvent, EventName } from '#kernel';

/** A de-identified copy became a study of a project. It is nobody's examination: no order and no report belong to it. */
@EventName('imaging.study-copied')
export class StudyCopied extends DomainEvent<{ studyId: string; projectId: string }> {}
