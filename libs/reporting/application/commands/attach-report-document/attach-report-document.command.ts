import { IsDate, IsHash, IsIn, IsInt, IsUUID, Length, Min, ValidateIf } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Makes the stored, signed PDF of a version the document of the report. A second one for the version is ignored. */
@UseCase('reporting.attach-report-document')
@SystemOnly()
export class AttachReportDocument extends Command<void> {
  @IsUUID()
  readonly reportId!: string;

  @IsInt()
  @Min(1)
  readonly revision!: number;

  @IsUUID()
  readonly fileId!: string;

  @Length(1, 900)
  readonly storageKey!: string;

  /** Bytes. */
  @IsInt()
  @Min(1)
  readonly size!: number;

  /** Hex. */
  @IsHash('sha256')
  readonly sha256!: string;

  /** Of its signature, PAdES baseline. */
  @IsIn(['B-B', 'B-T'])
  readonly level!: 'B-B' | 'B-T';

  /** By a time-stamp server; null for B-B. */
  @ValidateIf((_, value) => value !== null)
  @IsDate()
  readonly timeStampedAt!: Date | null;

  constructor(fields: Fields<AttachReportDocument>) {
    super(fields);
  }
}
