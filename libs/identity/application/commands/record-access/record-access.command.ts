import { IsUUID, Matches, MaxLength } from 'class-validator';
import { Command, type Fields, RequireSignIn, UseCase } from '#kernel';

/** Short names in kebab-case. */
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Writes down that the caller was shown one study, report or the like. Sent by the door after the
 * query succeeded and before the answer leaves.
 */
@UseCase('identity.record-access')
@RequireSignIn()
export class RecordAccess extends Command {
  /** Such as `study` or `report`. */
  @MaxLength(60)
  @Matches(NAME, { message: 'must be a short name in kebab-case' })
  readonly subjectType!: string;

  @IsUUID()
  readonly subjectId!: string;

  /** Such as `viewed` or `downloaded`. */
  @MaxLength(60)
  @Matches(NAME, { message: 'must be a short name in kebab-case' })
  readonly action!: string;

  constructor(fields: Fields<RecordAccess>) {
    super(fields);
  }
}
