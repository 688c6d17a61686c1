import { IsInt, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { Hl7Sending } from './hl7-sending.view.js';

/** A result that is still to be sent in this round, or null. */
@UseCase('reporting.get-hl7-sending')
@SystemOnly()
export class GetHl7Sending extends Query<Hl7Sending | null> {
  @IsUUID()
  readonly hl7ResultId!: string;

  @IsInt()
  readonly round!: number;

  constructor(fields: Fields<GetHl7Sending>) {
    super(fields);
  }
}
