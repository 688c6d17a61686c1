import { IsObject, IsOptional, Matches } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Stores a draft of a workflow: the next version of its name. */
@UseCase('workflows.create-template')
@RequirePermission('workflows.manage')
@Idempotent()
export class CreateWorkflowTemplate extends Command<{ id: string; revision: number }> {
  /** Key of the workflow type it is for. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly type!: string;

  /** Name shared by all its versions; the type's key unless given. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly name?: string;

  /** The statechart: `{initial, states, transitions}`. Its shape is checked now, its meaning when it is published. */
  @IsObject()
  readonly definition!: Record<string, unknown>;

  constructor(fields: Fields<CreateWorkflowTemplate>) {
    super(fields);
  }
}
