import { IsInt, IsOptional, Matches } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';

/** Names the AE title that DICOM peers call the practice by; peers that are set up for another one are refused from then on. */
@UseCase('imaging.set-dicom-node')
@RequirePermission('dicom.manage')
export class SetDicomNode extends Command {
  /** Unique over the installation; capital and small letters differ. */
  @Matches(AE_TITLE, { message: 'must be an AE title: 1 to 16 signs without a backslash' })
  readonly aeTitle!: string;

  /** The version that the change was made looking at; 0 when there was none yet. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<SetDicomNode>) {
    super(fields);
  }
}
