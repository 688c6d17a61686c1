import { IsInt, IsObject, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { TransitionFiredAnswer } from './transition-fired.answer.js';

/** Fires an event of an instance by hand. Refused with the reason when it does not apply from where the instance stands. */
@UseCase('workflows.fire-transition')
@RequirePermission('workflows.act')
@Idempotent()
export class FireTransition extends Command<TransitionFiredAnswer> {
  @IsUUID()
  readonly instanceId!: string;

  /** The event's name, such as `schedule`. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly event!: string;

  /** What the event asks for, by name. */
  @IsOptional()
  @IsObject()
  readonly input?: Record<string, unknown>;

  /** The version of the instance that the decision was made looking at. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly expectedVersion?: number;

  constructor(fields: Fields<FireTransition>) {
    super(fields);
  }
}
