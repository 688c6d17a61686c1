import { IsUUID } from 'class-validator';
import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { RefusedInstanceView } from './refused-instance.view.js';

/** What a de-identification left out, and why. Sort: `place`. */
@UseCase('imaging.find-refused-instances')
@RequirePermission('studies.de-identify')
@OnPrimary()
export class FindRefusedInstances extends PagedQuery<RefusedInstanceView> {
  @IsUUID()
  readonly deIdentificationId!: string;

  constructor(fields: Fields<FindRefusedInstances>) {
    super(fields);
  }
}
