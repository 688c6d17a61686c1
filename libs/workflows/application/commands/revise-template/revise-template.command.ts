import { IsInt, IsObject, IsOptional, IsUUID, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Replaces the definition of a draft. Published versions never change: make a new one instead. */
@UseCase('workflows.revise-template')
@RequirePermission('workflows.manage')
export class ReviseWorkflowTemplate extends Command {
  @IsUUID()
  readonly templateId!: string;

  /** The whole new statechart. */
  @IsObject()
  readonly definition!: Record<string, unknown>;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly expectedVersion?: number;

  constructor(fields: Fields<ReviseWorkflowTemplate>) {
    super(fields);
  }
}
