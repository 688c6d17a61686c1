import type { KeptFile } from './kept-file.js';

/** Whose an upload is: a thread's visitor, or one of the staff in it. */
export interface UploadOwner {
  readonly threadId: string;
  /** Of the member of staff; null for the contact. */
  readonly userId: string | null;
}

/** Files that were uploaded to go with a message that is still to be written. */
export abstract class Uploads {
  /** Makes its place before the first byte is stored, so that whatever happens then is found again. */
  abstract begin(id: string, owner: UploadOwner): Promise<void>;
  abstract finish(file: KeptFile): Promise<void>;
  /** How many of an owner wait. */
  abstract waiting(owner: UploadOwner): Promise<number>;
  /** Takes it for a message, once; undefined for one that is not the owner's, not complete or taken already. */
  abstract claim(id: string, owner: UploadOwner): Promise<KeptFile | undefined>;
  /** Forgets up to `limit` of those that nobody used until a time. Answers their ids. */
  abstract forgetUnused(until: Date, limit: number): Promise<string[]>;
}
