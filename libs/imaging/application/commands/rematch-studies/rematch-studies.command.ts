import { IsISO8601, IsOptional, IsUUID } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Looks again for the orders of studies that have none, some at a time, and has the next ones looked at after them. */
@UseCase('imaging.rematch-studies')
@SystemOnly()
export class RematchStudies extends Command {
  /** When the last study came that was looked at. */
  @IsOptional()
  @IsISO8601()
  readonly afterAt?: string;

  @IsOptional()
  @IsUUID()
  readonly afterId?: string;

  constructor(fields: Fields<RematchStudies> = {}) {
    super(fields);
  }
}
