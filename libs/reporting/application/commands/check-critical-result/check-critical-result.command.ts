import { IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Looks whether somebody was told of a critical finding in its time, or confirmed it in theirs, and escalates once when not. */
@UseCase('reporting.check-critical-result')
@SystemOnly()
export class CheckCriticalResult extends Command {
  @IsUUID()
  readonly criticalResultId!: string;

  constructor(fields: Fields<CheckCriticalResult>) {
    super(fields);
  }
}
