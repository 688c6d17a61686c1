import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';

/** Changes a user's address, name, title or roles. What is left out stays; null empties the title. */
@UseCase('identity.update-user')
@RequirePermission('users.manage')
export class UpdateUser extends Command {
  @IsUUID()
  readonly userId!: string;

  /** Unique across organizations. */
  @WhenGiven()
  @IsEmail()
  @MaxLength(254)
  readonly email?: string;

  @WhenGiven()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly title?: string | null;

  /** Exactly these roles from now on. */
  @WhenGiven()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  readonly roleIds?: string[];

  /** The version the change was made looking at (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<UpdateUser>) {
    super(fields);
  }
}
