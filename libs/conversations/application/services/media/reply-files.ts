import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { type UploadOwner, Uploads } from '../../../domain/media/uploads.js';
import type { MessagingPlatform } from '../messaging-platform.js';
import { type Arrived, mediaOfKept } from './message-files.js';

/** A file that goes out, and how long a text may go with it. */
export interface ReplyFile {
  readonly arrived: Arrived;
  /** UTF-16 code units. */
  readonly caption: number;
}

/** The texts of the messages that carry a file and what is said with it: one caption, or nothing and then the text. */
export function textsWith(file: ReplyFile | undefined, parts: readonly string[]): readonly string[] {
  if (!file) return parts;
  const [only = ''] = parts;
  return parts.length <= 1 && only.length <= file.caption ? [only] : ['', ...parts];
}

/** Takes a colleague's upload for their reply. */
@Injectable()
export class ReplyFiles {
  constructor(private readonly uploads: Uploads) {}

  /**
   * @throws DomainError `conversations.upload-unknown`, and what the platform would refuse: `conversations.file-too-large`,
   *   `conversations.file-type-refused`
   */
  async claim(uploadId: string, owner: UploadOwner, platform: MessagingPlatform): Promise<ReplyFile> {
    const kept = await this.uploads.claim(uploadId, owner);
    if (!kept)
      throw new DomainError(
        'unprocessable',
        'conversations.upload-unknown',
        'There is no such upload of yours for this conversation, or it was sent already.',
      );
    const acceptance = platform.accept(kept);
    if (!('refused' in acceptance))
      return {
        caption: acceptance.caption,
        arrived: { media: [mediaOfKept(kept)], kept: new Map([[0, kept]]) },
      };
    throw acceptance.refused === 'size'
      ? new DomainError(
          'too-large',
          'conversations.file-too-large',
          'The file is larger than this platform takes.',
        )
      : new DomainError(
          'unsupported',
          'conversations.file-type-refused',
          'This platform takes no files of this kind.',
        );
  }
}
