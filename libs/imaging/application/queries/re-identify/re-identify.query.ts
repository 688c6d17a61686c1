import { IsUUID, Length } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ReIdentificationView } from './re-identification.view.js';

/** Whom a pseudonym of a de-identification stands for. Throws `imaging.pseudonym.not-found`. */
@UseCase('imaging.re-identify')
@RequirePermission('studies.re-identify')
@OnPrimary()
export class ReIdentify extends Query<ReIdentificationView> {
  @IsUUID()
  readonly deIdentificationId!: string;

  @Length(1, 64)
  readonly pseudonym!: string;

  constructor(fields: Fields<ReIdentify>) {
    super(fields);
  }
}
