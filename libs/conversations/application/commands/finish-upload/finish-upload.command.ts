import { IsObject } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { KeptFile } from '../../../domain/media/kept-file.js';

/** An upload is stored: from here on a message may take it. */
@UseCase('conversations.finish-upload')
@SystemOnly()
export class FinishUpload extends Command {
  @IsObject()
  readonly file!: KeptFile;

  constructor(fields: Fields<FinishUpload>) {
    super(fields);
  }
}
