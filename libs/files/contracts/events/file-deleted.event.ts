import { DomainEvent, EventName } from '#kernel';

/** A file was deleted; its content goes next. */
@EventName('files.file-deleted')
export class FileDeleted extends DomainEvent<{ fileId: string }> {}
