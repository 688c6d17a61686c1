import { DomainEvent, EventName } from '#kernel';

/** Nobody needs a stored file any more: its message was taken back, or an upload was never used. */
@EventName('conversations.file-dropped')
export class FileDropped extends DomainEvent<{ fileId: string }> {}
