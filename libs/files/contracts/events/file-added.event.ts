import { DomainEvent, EventName } from '#kernel';

/** A file was uploaded, or registered by another context. */
@EventName('files.file-added')
export class FileAdded extends DomainEvent<{ fileId: string }> {}
