import { IsArray, IsInt, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';

/** Keeps the vectors that a model made of an article's passages. */
@UseCase('conversations.keep-passage-vectors')
@SystemOnly()
export class KeepPassageVectors extends Command {
  @IsUUID()
  readonly articleId!: string;

  @IsInt()
  readonly version!: number;

  @IsString()
  @MaxLength(200)
  readonly model!: string;

  @IsArray()
  readonly vectors!: readonly { readonly ordinal: number; readonly vector: readonly number[] }[];

  constructor(fields: Fields<KeepPassageVectors>) {
    super(fields);
  }
}
