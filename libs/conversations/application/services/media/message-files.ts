import { Injectable } from '@nestjs/common';
import { isId } from '#kernel';
import type { InboundMedia } from '../../../domain/inbound-event.js';
import { isFile } from '../../../domain/media/is-file.js';
import type { KeptFile } from '../../../domain/media/kept-file.js';
import { mediaKind } from '../../../domain/media/media-kind.js';
import { MessageFile } from '../../../domain/media/message-file.js';
import { MessageFileRepository } from '../../../domain/media/message-file.repository.js';
import { Uploads } from '../../../domain/media/uploads.js';
import type { Message } from '../../../domain/message.js';

/** Media of a message, with those of its files that are stored already, by their place. */
export interface Arrived {
  readonly media: readonly InboundMedia[];
  readonly kept: ReadonlyMap<number, KeptFile>;
}

/** What a message shows of a stored file; where it lies is nobody's business. */
export const mediaOfKept = ({ name, contentType, size }: KeptFile): InboundMedia => ({
  kind: mediaKind(contentType),
  reference: '',
  name,
  contentType,
  size,
});

/** The files of messages, within the transaction that stores or changes the message. */
@Injectable()
export class MessageFiles {
  constructor(
    private readonly files: MessageFileRepository,
    private readonly uploads: Uploads,
  ) {}

  /** Takes the uploads among the media of an arriving message, which only the same thread may name, and once. */
  async arrived(media: readonly InboundMedia[], threadId: string): Promise<Arrived> {
    const kept = new Map<number, KeptFile>();
    for (const [ordinal, one] of media.entries()) {
      const claims = isFile(one) && isId(one.reference);
      const upload = claims && (await this.uploads.claim(one.reference, { threadId, userId: null }));
      if (upload) kept.set(ordinal, upload);
    }
    const shown = media.map((one, ordinal) => {
      const file = kept.get(ordinal);
      return file ? mediaOfKept(file) : one;
    });
    return { media: shown, kept };
  }

  /** Those that are not stored yet are fetched from then on. */
  async add({ id, conversationId }: Message, { media, kept }: Arrived): Promise<void> {
    for (const [ordinal, one] of media.entries()) {
      if (!isFile(one)) continue;
      const file = kept.get(ordinal);
      await this.files.add(
        file ? MessageFile.attached(id, ordinal, file) : MessageFile.expected(id, conversationId, ordinal),
      );
    }
  }

  /** The files of a message that was taken back go with it. */
  async takeBack(message: Message): Promise<void> {
    for (const file of await this.files.ofMessage(message.id)) {
      file.takeBack();
      await this.files.update(file);
    }
  }
}
