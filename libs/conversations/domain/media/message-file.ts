import { AggregateRoot, nameId } from '#kernel';
import { FileDropped } from '../../contracts/events/file-dropped.event.js';
import { FileReceived } from '../../contracts/events/file-received.event.js';
import type { KeptFile } from './kept-file.js';

/** `gone`: the platform has it no more, or the person took it back. */
export type MessageFileStatus = 'pending' | 'stored' | 'refused' | 'gone';

/** What fetching a file came to in the end. */
export type FileOutcome =
  | { readonly status: 'stored'; readonly file: Omit<KeptFile, 'id'> }
  | { readonly status: 'refused' | 'gone'; readonly code: string };

/** A file of a message, at its place in it: fetched from the platform, or attached to one of ours. */
export class MessageFile extends AggregateRoot {
  static readonly aggregateType = 'message-file';

  readonly messageId!: string;
  /** The place among the message's media, from 0. */
  readonly ordinal!: number;
  /** In the files context; of a file that is still to come, the id that it will have. */
  readonly fileId!: string;
  readonly createdAt!: Date;
  status!: MessageFileStatus;
  /** Why it was refused or is gone. */
  code!: string | null;
  name!: string | null;
  /** As found out from its content. */
  contentType!: string | null;
  /** Bytes. */
  size!: number | null;

  /** One that is to be fetched. It has one id, whoever tries how often. */
  static expected(messageId: string, conversationId: string, ordinal: number): MessageFile {
    const file = MessageFile.at(messageId, ordinal);
    Object.assign(file, { fileId: file.id, status: 'pending', name: null, contentType: null, size: null });
    file.record(new FileReceived({ messageFileId: file.id, messageId, conversationId }));
    return file;
  }

  /** One that is stored already. */
  static attached(
    messageId: string,
    ordinal: number,
    { id, name, contentType, size }: KeptFile,
  ): MessageFile {
    const file = MessageFile.at(messageId, ordinal);
    return Object.assign(file, { fileId: id, status: 'stored', name, contentType, size });
  }

  /** What fetching it came to. One that was taken back meanwhile is dropped again. */
  settle(outcome: FileOutcome): void {
    if (this.status === 'gone') return this.dropped();
    if (this.status !== 'pending') return;
    this.status = outcome.status;
    if (outcome.status === 'stored') {
      const { name, contentType, size } = outcome.file;
      Object.assign(this, { name, contentType, size });
    } else this.code = outcome.code;
  }

  /** The message was taken back. */
  takeBack(): void {
    if (this.status === 'gone') return;
    Object.assign(this, { status: 'gone', code: 'taken-back', name: null, contentType: null, size: null });
    this.dropped();
  }

  private dropped(): void {
    this.record(new FileDropped({ fileId: this.fileId }));
  }

  private static at(messageId: string, ordinal: number): MessageFile {
    const file = new MessageFile();
    file.id = nameId(messageId, `file:${String(ordinal)}`);
    return Object.assign(file, { messageId, ordinal, code: null, createdAt: new Date() });
  }
}
