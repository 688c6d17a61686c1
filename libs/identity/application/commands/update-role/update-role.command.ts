import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';

/** Changes a role's name or permissions, for all who have it. What is left out stays. */
@UseCase('identity.update-role')
@RequirePermission('roles.manage')
export class UpdateRole extends Command {
  @IsUUID()
  readonly roleId!: string;

  /** Unique in the practice. */
  @WhenGiven()
  @IsString()
  @Length(1, 100)
  readonly name?: string;

  /** Exactly these from now on: names from `GET /v1/permissions`, or `*` for all there are and will be. */
  @WhenGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly permissions?: string[];

  /** The version the change was made looking at (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<UpdateRole>) {
    super(fields);
  }
}
