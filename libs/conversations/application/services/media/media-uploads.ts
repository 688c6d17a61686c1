import { Injectable } from '@nestjs/common';
import { type Command, CurrentContext, DomainError, invalid, Mediator, newId } from '#kernel';
import type { FileBody } from '#platform/storage/file-store';
import type { KeptFile } from '../../../domain/media/kept-file.js';
import { FinishUpload } from '../../commands/finish-upload/finish-upload.command.js';
import { type Keeping, MediaStore } from './media-store.js';

/** Takes in a file that is to go with a message still to be written. */
@Injectable()
export class MediaUploads {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly media: MediaStore,
  ) {}

  /**
   * Asks whether the caller may, stores the content as it comes and makes it known.
   *
   * @param begin makes the place for an upload of this id; it answers the thread
   * @throws DomainError `conversations.file-too-large`, `conversations.file-type-not-allowed`, `conversations.file-empty`
   */
  async receive(
    begin: (uploadId: string) => Command<string>,
    name: string | null,
    body: FileBody,
  ): Promise<KeptFile> {
    const id = newId();
    const threadId = await this.mediator.send(begin(id));
    return this.contexts.asSystem('conversations.uploads', this.contexts.organizationId(), async () => {
      const keeping = await this.media.keep({ id, threadId, name, otherwise: 'file', body });
      if ('refused' in keeping) throw REFUSALS[keeping.refused]();
      await this.mediator.send(new FinishUpload({ file: keeping.kept }));
      return keeping.kept;
    });
  }
}

const REFUSALS: Record<Extract<Keeping, { refused: string }>['refused'], () => DomainError> = {
  'too-large': () =>
    new DomainError('too-large', 'conversations.file-too-large', 'The file is larger than allowed.'),
  'type-not-allowed': () =>
    new DomainError(
      'unsupported',
      'conversations.file-type-not-allowed',
      'Files of this kind are not accepted.',
    ),
  empty: () => invalid('conversations.file-empty', 'The file is empty.'),
};
