import { IsUUID, Length } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Removes a file that another context has registered and needs no more, with its content and name. */
@UseCase('files.remove-file')
@SystemOnly()
export class RemoveFile extends Command {
  /** One that is not there, or not any more, is removed already. */
  @IsUUID()
  readonly fileId!: string;

  /** Must be that of the file: a context removes its own only. */
  @Length(1, 40)
  readonly subjectType!: string;

  constructor(fields: Fields<RemoveFile>) {
    super(fields);
  }
}
