import { IsInt, Max, Min } from 'class-validator';
import { type Fields, OnPrimary, Query, SystemOnly, UseCase } from '#kernel';
import type { InstanceToVerify } from '../../../domain/verification.repository.js';

/** The instances whose files are to be read next. */
@UseCase('imaging.find-instances-to-verify')
@SystemOnly()
@OnPrimary()
export class FindInstancesToVerify extends Query<InstanceToVerify[]> {
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly limit!: number;

  constructor(fields: Fields<FindInstancesToVerify>) {
    super(fields);
  }
}
