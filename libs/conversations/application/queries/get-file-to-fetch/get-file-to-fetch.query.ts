import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { InboundMedia } from '../../../domain/inbound-event.js';
import type { MessageFileStatus } from '../../../domain/media/message-file.js';
import type { PlatformKey } from '../../../domain/platform-key.js';

/** A file of a person's message with all that fetching it takes. */
export interface FileToFetch {
  readonly fileId: string;
  readonly status: MessageFileStatus;
  /** Null when the message was taken back. */
  readonly media: InboundMedia | null;
  readonly threadId: string;
  readonly channelId: string;
  readonly platform: PlatformKey;
  /** Sealed. */
  readonly credentials: string;
}

@UseCase('conversations.get-file-to-fetch')
@SystemOnly()
export class GetFileToFetch extends Query<FileToFetch | null> {
  @IsUUID()
  readonly messageFileId!: string;

  constructor(fields: Fields<GetFileToFetch>) {
    super(fields);
  }
}
