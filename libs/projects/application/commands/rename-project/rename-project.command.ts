import { IsInt, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { OwnerOfProject } from '../../services/owner-of-project.js';

/** Changes a project’s name or description. Leaves what is left out. */
@UseCase('projects.rename-project')
@RequirePermission('projects.read')
@CheckResource(OwnerOfProject)
export class RenameProject extends Command {
  @IsUUID()
  readonly projectId!: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** Null to have none. */
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  readonly description?: string | null;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<RenameProject>) {
    super(fields);
  }
}
