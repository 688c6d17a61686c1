import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { Hl7OrderFields } from '../../services/hl7/hl7-order.fields.js';
import { Hl7PatientFields } from '../../services/hl7/hl7-patient.fields.js';
import { Hl7Taking } from '../../services/hl7/hl7-taking.js';

/** The numbers of an order on both sides. */
export interface Hl7OrderTaken {
  readonly placerNumber: string;
  readonly accessionNumber: string;
}

/**
 * Does what an order message of a peer says: requests, changes and cancels orders of one patient, all or none. A message
 * that was taken before changes nothing; a new order under a known number is a change of it.
 */
@UseCase('imaging.take-hl7-orders')
@RequirePermission('orders.create')
export class TakeHl7Orders extends Hl7Taking<Hl7OrderTaken[]> {
  @ValidateNested()
  @Type(() => Hl7PatientFields)
  readonly patient!: Hl7PatientFields;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Hl7OrderFields)
  readonly orders!: readonly Hl7OrderFields[];

  constructor(fields: Fields<TakeHl7Orders>) {
    super(fields);
  }
}
