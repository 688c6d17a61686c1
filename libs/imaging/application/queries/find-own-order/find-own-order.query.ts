import { IsDateString, IsString, MaxLength } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { OwnOrderView } from './own-order.view.js';

/**
 * The order with an accession number, for somebody who also knows when its patient was born; null when one of the two is
 * wrong, and nobody learns which.
 */
@UseCase('imaging.find-own-order')
@SystemOnly()
export class FindOwnOrder extends Query<OwnOrderView | null> {
  @IsString()
  @MaxLength(16)
  readonly accessionNumber!: string;

  /** YYYY-MM-DD */
  @IsDateString({ strict: true })
  readonly birthDate!: string;

  constructor(fields: Fields<FindOwnOrder>) {
    super(fields);
  }
}
