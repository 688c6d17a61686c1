import { IsObject, IsString, Matches, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/**
 * Gives the practice a workflow that another context brings along, published, unless it has or had one of that name:
 * what people made of it stays.
 */
@UseCase('workflows.install-template')
@SystemOnly()
export class InstallTemplate extends Command {
  /** Names the type and the template. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly key!: string;

  @IsString()
  @MaxLength(120)
  readonly title!: string;

  /** What its instances are about. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly subjectType!: string;

  /** The statechart: `{initial, states, transitions}`. */
  @IsObject()
  readonly definition!: Record<string, unknown>;

  constructor(fields: Fields<InstallTemplate>) {
    super(fields);
  }
}
