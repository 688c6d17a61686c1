import { IsIn, IsString, MaxLength } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** What somebody may bring along who is not known yet. */
export const CLUE_KINDS = ['email', 'refresh-token', 'password-reset', 'api-key'] as const;
export type ClueKind = (typeof CLUE_KINDS)[number];

/** The organization that an address or a token's id belongs to, or null; across all tenants, hence for the system only. */
@UseCase('identity.locate-organization')
@SystemOnly()
export class LocateOrganization extends Query<string | null> {
  @IsIn(CLUE_KINDS)
  readonly clue!: ClueKind;

  /** An e-mail address in its stored form, or a token's id. */
  @IsString()
  @MaxLength(254)
  readonly value!: string;

  constructor(fields: Fields<LocateOrganization>) {
    super(fields);
  }
}
