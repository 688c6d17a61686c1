import { IsIn, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { Hl7Attempt } from '../../../domain/hl7/hl7-result.js';

/** When the next attempt is due. */
export interface Hl7AttemptRecorded {
  /** Null when there is none. */
  readonly retryInSeconds: number | null;
}

/** Notes how sending a result by HL7 ended. */
@UseCase('reporting.record-hl7-attempt')
@SystemOnly()
export class RecordHl7Attempt extends Command<Hl7AttemptRecorded> {
  @IsUUID()
  readonly hl7ResultId!: string;

  @IsInt()
  readonly round!: number;

  @IsIn(['delivered', 'refused', 'unanswered'])
  readonly outcome!: Hl7Attempt['outcome'];

  @IsOptional()
  @Length(1, 100)
  readonly errorCode?: string;

  constructor(fields: Fields<RecordHl7Attempt>) {
    super(fields);
  }
}
