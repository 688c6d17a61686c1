import { Command, SystemOnly, UseCase } from '#kernel';

/** Has every context that stores files remove those of the practice that are older than a day and known by no row. */
@UseCase('files.sweep-storage')
@SystemOnly()
export class SweepStorage extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
