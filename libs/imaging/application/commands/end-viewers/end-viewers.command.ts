import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Closes the viewers of a user or share link: within seconds they show nothing more. */
@UseCase('imaging.end-viewers')
@SystemOnly()
export class EndViewers extends Command {
  /** The user or share link. */
  @IsUUID()
  readonly holderId!: string;

  constructor(fields: Fields<EndViewers>) {
    super(fields);
  }
}
