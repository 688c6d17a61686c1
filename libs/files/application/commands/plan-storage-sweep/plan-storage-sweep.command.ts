import { Command, SystemOnly, UseCase } from '#kernel';

/** Plans `SweepStorage` for every night, unless the practice has a schedule of that name. */
@UseCase('files.plan-storage-sweep')
@SystemOnly()
export class PlanStorageSweep extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
