import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Writes a note on a conversation for colleagues. The contact never sees it. */
@UseCase('conversations.add-note')
@RequirePermission('conversations.reply')
@Idempotent()
export class AddNote extends Command<NoteAddedAnswer> {
  @IsUUID()
  readonly conversationId!: string;

  /** Plain text. It cannot be changed later. */
  @IsString()
  @Length(1, 10_000)
  readonly text!: string;

  /** Colleagues whom it concerns: users who may read conversations. They find it among what mentions them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsUUID(undefined, { each: true })
  readonly mentions?: string[];

  constructor(fields: Fields<AddNote>) {
    super(fields);
  }
}

export interface NoteAddedAnswer {
  readonly id: string;
}
