import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ReaderProfileView } from './reader-profile.view.js';

/** What the caller reads. */
@UseCase('reporting.get-reader-profile')
@OnPrimary()
@RequirePermission('worklist.read')
export class GetReaderProfile extends Query<ReaderProfileView> {
  constructor(fields: Fields<GetReaderProfile> = {}) {
    super(fields);
  }
}
