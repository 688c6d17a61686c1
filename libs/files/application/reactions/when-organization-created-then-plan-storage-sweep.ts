import { type Reaction, ReactTo } from '#kernel';
import { OrganizationCreated } from '#identity/contracts';
import { PlanStorageSweep } from '../commands/plan-storage-sweep/plan-storage-sweep.command.js';

/** A new practice gets its nightly sweep. */
@ReactTo({ name: 'files.when-organization-created-then-plan-storage-sweep', on: OrganizationCreated })
export class WhenOrganizationCreatedThenPlanStorageSweep implements Reaction<OrganizationCreated> {
  command(): PlanStorageSweep {
    return new PlanStorageSweep();
  }
}
