import { IsBoolean, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Puts a patient on legal hold, or ends it: meanwhile none of the patient’s studies is deleted. */
@UseCase('imaging.hold-patient')
@RequirePermission('archive.manage')
export class HoldPatient extends Command {
  @IsUUID()
  readonly patientId!: string;

  /** True to keep, false to keep no longer. */
  @IsBoolean()
  readonly held!: boolean;

  @Length(3, 1000)
  readonly reason!: string;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<HoldPatient>) {
    super(fields);
  }
}
