import { type Fields, OnPrimary, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { DeIdentificationView } from './de-identification.view.js';

/** De-identifications, the newest first. Sort: `createdAt`. */
@UseCase('imaging.find-de-identifications')
@RequirePermission('studies.de-identify')
@OnPrimary()
export class FindDeIdentifications extends PagedQuery<DeIdentificationView> {
  constructor(fields: Fields<FindDeIdentifications> = {}) {
    super(fields);
  }
}
