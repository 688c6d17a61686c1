import { Matches } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import { AE_TITLE } from '../../../domain/dicom/ae-title.js';

/** The organization of an AE title that a peer calls, or null; across all tenants, hence for the system only. */
@UseCase('imaging.locate-dicom-node')
@SystemOnly()
export class LocateDicomNode extends Query<string | null> {
  @Matches(AE_TITLE)
  readonly aeTitle!: string;

  constructor(fields: Fields<LocateDicomNode>) {
    super(fields);
  }
}
