/** What came or goes with a message beside its text: a file, a place or a contact. */
export class MediaView {
  readonly kind!: 'image' | 'document' | 'voice' | 'audio' | 'video' | 'sticker' | 'location' | 'contact';
  /** Its place among the message's media, from 0. */
  readonly ordinal!: number;
  /** Of a file that is stored: by its content; before, and of others: as its sender says. */
  readonly name!: string | null;
  readonly contentType!: string | null;
  /** Bytes. */
  readonly size!: number | null;
  /** Of a file: `pending` until it is fetched, `refused` when it was not taken, `gone` when the platform has it no more. */
  readonly status!: 'pending' | 'stored' | 'refused' | 'gone' | null;
  /** Why it was refused or is gone. */
  readonly code!: string | null;
  /** Where a stored file is read. */
  readonly path!: string | null;
  /** Of a place, in degrees. */
  readonly latitude!: number | null;
  readonly longitude!: number | null;
  /** Of a contact, whose name is `name`. */
  readonly phone!: string | null;
}
