import { IsUUID } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Sends a result to its receiver again, as a new message: one that was refused, that had no answer, or that got lost there. */
@UseCase('reporting.retry-hl7-result')
@RequirePermission('hl7-results.manage')
@Idempotent()
export class RetryHl7Result extends Command {
  @IsUUID()
  readonly hl7ResultId!: string;

  constructor(fields: Fields<RetryHl7Result>) {
    super(fields);
  }
}
