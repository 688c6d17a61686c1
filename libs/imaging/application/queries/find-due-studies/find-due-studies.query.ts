import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { DueStudyView } from './due-study.view.js';

/** Studies that were kept long enough by the practice's policy and are on no hold, as of last night. Sortable by `dueSince`. */
@UseCase('imaging.find-due-studies')
@RequirePermission('archive.manage')
export class FindDueStudies extends PagedQuery<DueStudyView> {
  constructor(fields: Fields<FindDueStudies>) {
    super(fields);
  }
}
