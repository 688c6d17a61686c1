import type { Mediator } from '#kernel';
import { DemoSeed, type SeedStep } from '#platform/seed/demo-seed';
import { InstallBuiltInTemplates } from '../../application/commands/install-built-in-templates/install-built-in-templates.command.js';

/** The demo practice has the built-in workflows from the start, before any worker runs. */
@DemoSeed({ order: 10 })
export class WorkflowsDemoSeed implements SeedStep {
  async run(mediator: Mediator): Promise<void> {
    await mediator.send(new InstallBuiltInTemplates());
  }
}
