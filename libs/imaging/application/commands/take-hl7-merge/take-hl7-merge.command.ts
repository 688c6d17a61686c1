import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { Hl7Identifier, Hl7PatientFields } from '../../services/hl7/hl7-patient.fields.js';
import { Hl7Taking } from '../../services/hl7/hl7-taking.js';

/** Two patients are one, as a peer says (ADT^A40): those of both whom we know are merged. It can be undone. */
@UseCase('imaging.take-hl7-merge')
@RequirePermission('patients.manage')
export class TakeHl7Merge extends Hl7Taking<void> {
  /** Who stays. */
  @ValidateNested()
  @Type(() => Hl7PatientFields)
  readonly patient!: Hl7PatientFields;

  /** The numbers of who goes. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => Hl7Identifier)
  readonly prior!: readonly Hl7Identifier[];

  constructor(fields: Fields<TakeHl7Merge>) {
    super(fields);
  }
}
