import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Lets no new instance start on a published template; those it has go on. */
@UseCase('workflows.retire-template')
@RequirePermission('workflows.manage')
export class RetireWorkflowTemplate extends Command {
  @IsUUID()
  readonly templateId!: string;

  constructor(fields: Fields<RetireWorkflowTemplate>) {
    super(fields);
  }
}
