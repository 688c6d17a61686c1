import { IsIn, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { Misfire } from '../../../domain/schedule.js';

/** Plans a command to be executed at the times of a cron expression. You may only schedule what you may do yourself. */
@UseCase('operations.create-schedule')
@RequirePermission('operations.manage')
@Idempotent()
export class CreateSchedule extends Command<{ id: string; nextDueAt: Date }> {
  /** Its name for people; unique in the practice. */
  @IsString()
  @Length(1, 120)
  readonly name!: string;

  /** The command, such as `conversations.close-idle-conversations`. */
  @Matches(/^[a-z][a-z-]{0,59}\.[a-z][a-z-]{0,99}$/)
  readonly useCase!: string;

  /** Its fields, the same every time. */
  @IsOptional()
  @IsObject()
  readonly fields?: Record<string, unknown>;

  /** Five or six fields: (second) minute hour day month weekday. */
  @IsString()
  @Length(1, 120)
  readonly cron!: string;

  /** IANA zone that the expression is read in; UTC unless given. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  readonly timeZone?: string;

  /** What becomes of times that passed while nothing ran: `skip` none, `one` the latest (unless told), `all` each. */
  @IsOptional()
  @IsIn(['skip', 'one', 'all'])
  readonly misfire?: Misfire;

  constructor(fields: Fields<CreateSchedule>) {
    super(fields);
  }
}
