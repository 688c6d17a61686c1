import {
  IsBoolean,
  IsHash,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Makes a file known that another context has stored. Repeating it with the same content changes nothing. */
@UseCase('files.register-file')
@SystemOnly()
export class RegisterFile extends Command<{ fileId: string }> {
  @IsUUID()
  readonly fileId!: string;

  /** The name a person sees, with its ending. */
  @Length(1, 200)
  readonly name!: string;

  /** Media type, such as `application/pdf`. */
  @Matches(/^[\w.+-]+\/[\w.+-]+(; charset=[\w-]+)?$/)
  @MaxLength(100)
  readonly contentType!: string;

  /** Bytes. */
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  readonly size!: number;

  /** Hex. */
  @IsHash('sha256')
  readonly sha256!: string;

  /** Where the content lies, as `fileKey` made it. */
  @Length(1, 900)
  readonly storageKey!: string;

  /** What it belongs to, such as `report`. */
  @IsOptional()
  @Length(1, 40)
  readonly subjectType?: string;

  @IsOptional()
  @IsUUID()
  readonly subjectId?: string;

  /** True where only the caller's context gives it out: it is not listed and not opened by `files.read`. */
  @IsOptional()
  @IsBoolean()
  readonly guarded?: boolean;

  constructor(fields: Fields<RegisterFile>) {
    super(fields);
  }
}
