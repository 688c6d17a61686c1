import { rateLimited } from '#kernel';
import type { UploadOwner, Uploads } from '../../../domain/media/uploads.js';

/** Uploads of one person that may wait for their message. */
const MOST = 10;
/** Unused ones are removed after a day; a message that takes them makes room at once. */
const SECONDS = 3_600;

/** @throws DomainError `conversations.too-many-uploads` */
export async function mayUploadMore(uploads: Uploads, owner: UploadOwner): Promise<void> {
  if ((await uploads.waiting(owner)) >= MOST)
    throw rateLimited(
      'conversations.too-many-uploads',
      'Too many files were uploaded and not sent. Send them first.',
      SECONDS,
    );
}
