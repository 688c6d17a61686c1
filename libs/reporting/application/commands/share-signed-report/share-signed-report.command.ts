import { IsIn, IsInt, IsUUID, Min } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Shares a newly signed version with the patient or the referrer, when they can be reached. Once for each version. */
@UseCase('reporting.share-signed-report')
@SystemOnly()
export class ShareSignedReport extends Command<void> {
  @IsUUID()
  readonly reportId!: string;

  @IsInt()
  @Min(1)
  readonly revision!: number;

  @IsIn(['patient', 'referrer'])
  readonly audience!: 'patient' | 'referrer';

  constructor(fields: Fields<ShareSignedReport>) {
    super(fields);
  }
}
