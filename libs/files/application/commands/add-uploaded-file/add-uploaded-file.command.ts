import { IsHash, IsInt, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Makes an upload known after its content was stored under the key that belongs to its id. */
@UseCase('files.add-uploaded-file')
@RequirePermission('files.manage')
export class AddUploadedFile extends Command<void> {
  @IsUUID()
  readonly fileId!: string;

  @Length(1, 200)
  readonly name!: string;

  /** As found out from the content. */
  @Matches(/^[\w.+-]+\/[\w.+-]+(; charset=[\w-]+)?$/)
  readonly contentType!: string;

  /** Bytes. */
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  readonly size!: number;

  /** Hex. */
  @IsHash('sha256')
  readonly sha256!: string;

  constructor(fields: Fields<AddUploadedFile>) {
    super(fields);
  }
}
