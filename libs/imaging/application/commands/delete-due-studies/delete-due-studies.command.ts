import { IsInt, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Deletes a few of the studies that were kept long enough, and has the next ones deleted after them. */
@UseCase('imaging.delete-due-studies')
@SystemOnly()
export class DeleteDueStudies extends Command {
  /** At most so many more. */
  @IsInt()
  @Min(1)
  readonly left!: number;

  constructor(fields: Fields<DeleteDueStudies>) {
    super(fields);
  }
}
