import { Command, SystemOnly, UseCase } from '#kernel';

/** Marks the studies that were kept long enough, and has them deleted where the practice wants that. */
@UseCase('imaging.apply-retention')
@SystemOnly()
export class ApplyRetention extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
