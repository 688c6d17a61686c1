import { Query, RequirePermission, UseCase } from '#kernel';
import type { StorageVerificationView } from './storage-verification.view.js';

/** How far the files of instances are verified, and which are damaged. */
@UseCase('imaging.get-storage-verification')
@RequirePermission('archive.manage')
export class GetStorageVerification extends Query<StorageVerificationView> {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
