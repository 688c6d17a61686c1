import { IsBoolean, IsInt, IsOptional, IsTimeZone, IsUUID, Length } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase, WhenGiven } from '#kernel';

/** Changes a site; null takes a value away. */
@UseCase('imaging.change-site')
@RequirePermission('orders.manage')
export class ChangeSite extends Command {
  @IsUUID()
  readonly siteId!: string;

  @WhenGiven()
  @Length(1, 200)
  readonly name?: string;

  /** As it stands on letters. */
  @IsOptional()
  @Length(1, 400)
  readonly address?: string | null;

  /** IANA name; null for the practice's own. */
  @IsOptional()
  @IsTimeZone()
  readonly timeZone?: string | null;

  /** Offered for new orders. */
  @WhenGiven()
  @IsBoolean()
  readonly active?: boolean;

  /** The version that the change was made looking at. */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeSite>) {
    super(fields);
  }
}
