import { IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { ProjectCreatedAnswer } from './project-created.answer.js';

/** Creates a project. */
@UseCase('projects.create-project')
@RequirePermission('projects.manage')
@Idempotent()
export class CreateProject extends Command<ProjectCreatedAnswer> {
  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(4000)
  readonly description?: string;

  /** The user who owns it; whoever creates it unless told. */
  @IsOptional()
  @IsUUID()
  readonly ownerId?: string;

  constructor(fields: Fields<CreateProject>) {
    super(fields);
  }
}
