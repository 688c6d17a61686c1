import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { RemoveFile } from '#files/contracts';
import { FileDropped } from '../../contracts/events/file-dropped.event.js';
import { FILE_SUBJECT } from '../services/media/media-store.js';

/** A file that nobody needs is removed with its content. */
@ReactTo({ name: 'conversations.when-file-dropped-then-remove-it', on: FileDropped })
export class WhenFileDroppedThenRemoveIt implements Reaction<FileDropped> {
  command({ event }: EventEnvelope<FileDropped>): RemoveFile {
    return new RemoveFile({ fileId: event.payload.fileId, subjectType: FILE_SUBJECT });
  }
}
