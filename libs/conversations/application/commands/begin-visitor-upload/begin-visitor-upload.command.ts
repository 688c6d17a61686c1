import { IsUUID } from 'class-validator';
import { Command, type Fields, Public, UseCase } from '#kernel';

/** Makes the place for a file that a visitor of the webchat is about to upload. Answers the thread. */
@UseCase('conversations.begin-visitor-upload')
@Public('the handler lets in only the contact whose signed session names the thread')
export class BeginVisitorUpload extends Command<string> {
  /** Made by the caller; the id that the file will have. */
  @IsUUID()
  readonly uploadId!: string;

  @IsUUID()
  readonly threadId!: string;

  constructor(fields: Fields<BeginVisitorUpload>) {
    super(fields);
  }
}
