import { IsOptional, IsTimeZone, Length } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';
import type { Added } from '../added.js';

/** Adds a place where the practice examines. */
@UseCase('imaging.add-site')
@RequirePermission('orders.manage')
@Idempotent()
export class AddSite extends Command<Added> {
  @Length(1, 200)
  readonly name!: string;

  /** As it stands on letters. */
  @IsOptional()
  @Length(1, 400)
  readonly address?: string | null;

  /** IANA name; null for the practice's own. */
  @IsOptional()
  @IsTimeZone()
  readonly timeZone?: string | null;

  constructor(fields: Fields<AddSite>) {
    super(fields);
  }
}
