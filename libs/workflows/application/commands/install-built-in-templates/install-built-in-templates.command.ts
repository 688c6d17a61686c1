import { Command, SystemOnly, UseCase } from '#kernel';

/** Gives the practice the workflows that Isocenter brings along, where it has none of that name. */
@UseCase('workflows.install-built-in-templates')
@SystemOnly()
export class InstallBuiltInTemplates extends Command {
  constructor(fields: Record<string, never> = {}) {
    super(fields);
  }
}
