import { IsObject, IsOptional, IsUUID, Matches } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Starts a workflow by hand, on the published version of a template. A subject has one instance of each. */
@UseCase('workflows.start-workflow')
@RequirePermission('workflows.act')
@Idempotent()
export class StartWorkflow extends Command<{ id: string }> {
  /** Name of the template. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly template!: string;

  /** What it is about, such as `order`. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly subjectType!: string;

  @IsUUID()
  readonly subjectId!: string;

  /** What is known from the start: texts, numbers, truth values by name. */
  @IsOptional()
  @IsObject()
  readonly context?: Record<string, unknown>;

  constructor(fields: Fields<StartWorkflow>) {
    super(fields);
  }
}
