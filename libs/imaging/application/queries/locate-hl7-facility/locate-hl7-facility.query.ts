import { Matches } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import { HL7_NAME } from '../../../domain/hl7/hl7-name.js';

/** The organization that a message is for, or null; across all tenants, hence for the system only. */
@UseCase('imaging.locate-hl7-facility')
@SystemOnly()
export class LocateHl7Facility extends Query<string | null> {
  @Matches(HL7_NAME)
  readonly facility!: string;

  constructor(fields: Fields<LocateHl7Facility>) {
    super(fields);
  }
}
