import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { DeIdentificationView } from '../find-de-identifications/de-identification.view.js';

/** How far a de-identification is. */
@UseCase('imaging.get-de-identification')
@RequirePermission('studies.de-identify')
@OnPrimary()
export class GetDeIdentification extends Query<DeIdentificationView> {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<GetDeIdentification>) {
    super(fields);
  }
}
