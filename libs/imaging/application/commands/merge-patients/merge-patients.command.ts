import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import type { PatientsMerged } from './patients-merged.answer.js';

/**
 * Two patients turn out to be one person: orders, studies and identifiers of the one go to the other. It can be undone.
 * Answers the merge's id.
 */
@UseCase('imaging.merge-patients')
@RequirePermission('patients.manage')
export class MergePatients extends Command<PatientsMerged> {
  /** Who stays. */
  @IsUUID()
  readonly survivorId!: string;

  /** Who goes. */
  @IsUUID()
  readonly duplicateId!: string;

  /** How it is known that they are one, in words. */
  @IsOptional()
  @IsString()
  @Length(3, 1000)
  readonly evidence?: string;

  constructor(fields: Fields<MergePatients>) {
    super(fields);
  }
}
