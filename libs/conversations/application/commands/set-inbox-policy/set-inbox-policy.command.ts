import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { ASSIGNMENT_MODES, type AssignmentMode } from '../../../domain/inbox/choose-agent.js';
import { OpeningFields, OutOfOfficeFields, ServiceTargetFields } from './inbox-policy.fields.js';

/** Replaces what the practice has decided about its inbox. Clocks that run already keep their times. */
@UseCase('conversations.set-inbox-policy')
@RequirePermission('inbox.manage')
export class SetInboxPolicy extends Command {
  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  /**
   * `manual`: people take what they see · `round-robin`: to who was given one longest ago · `least-loaded`: to who has
   * the fewest.
   */
  @IsIn(ASSIGNMENT_MODES)
  readonly assignment!: AssignmentMode;

  /** Conversations that one person is given at a time; null for no limit. An emergency is given in any case. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  readonly capacity!: number | null;

  /** Users whom conversations are given to while they are there; null for all who may reply. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  readonly participants!: string[] | null;

  /** Until a person first replies. */
  @IsObject()
  @ValidateNested()
  @Type(() => ServiceTargetFields)
  readonly firstReply!: ServiceTargetFields;

  /** Until the conversation is closed or handed back to the bot. */
  @IsObject()
  @ValidateNested()
  @Type(() => ServiceTargetFields)
  readonly resolution!: ServiceTargetFields;

  /** Office hours in the practice's time zone; none at all: around the clock. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OpeningFields)
  readonly openings!: OpeningFields[];

  /** Days on which the practice is closed, YYYY-MM-DD. */
  @IsArray()
  @ArrayMaxSize(400)
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { each: true })
  readonly holidays!: string[];

  /** What contacts are told who ask for a person while the practice is closed; one text a language. */
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => OutOfOfficeFields)
  readonly outOfOffice!: OutOfOfficeFields[];

  constructor(fields: Fields<SetInboxPolicy>) {
    super(fields);
  }
}
