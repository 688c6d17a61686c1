import { ArrayMaxSize, IsArray, IsString, Length, MaxLength } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Makes a role of permissions that the caller has too. */
@UseCase('identity.create-role')
@RequirePermission('roles.manage')
@Idempotent()
export class CreateRole extends Command<{ id: string }> {
  /** Unique in the practice. */
  @IsString()
  @Length(1, 100)
  readonly name!: string;

  /** Names from `GET /v1/permissions`, or `*` for all there are and will be. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly permissions!: string[];

  constructor(fields: Fields<CreateRole>) {
    super(fields);
  }
}
