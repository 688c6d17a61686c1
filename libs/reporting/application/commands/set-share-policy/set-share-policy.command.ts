import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, IsOptional, ValidateNested } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { AudiencesFields, QuietHoursFields } from './share-policy.fields.js';

/** Replaces what the practice has decided about sharing. Links that are there stay as they are. */
@UseCase('reporting.set-share-policy')
@RequirePermission('sharing.manage')
export class SetSharePolicy extends Command {
  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  @IsObject()
  @ValidateNested()
  @Type(() => AudiencesFields)
  readonly audiences!: AudiencesFields;

  /** Whether patient and referrer are told again when a report was amended. */
  @IsBoolean()
  readonly tellOfAmendments!: boolean;

  /** When patients are not written to of results; what comes in these hours waits for their end. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuietHoursFields)
  readonly quietHours!: QuietHoursFields | null;

  constructor(fields: Fields<SetSharePolicy>) {
    super(fields);
  }
}
