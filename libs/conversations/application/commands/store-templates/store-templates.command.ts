import { IsArray, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { MessageTemplate } from '../../../domain/template/message-template.js';

/** Stores a channel's templates as its platform told them, or why it did not. */
@UseCase('conversations.store-templates')
@SystemOnly()
export class StoreTemplates extends Command {
  @IsUUID()
  readonly channelId!: string;

  @IsArray()
  readonly templates!: readonly MessageTemplate[];

  /** Why they could not be read, as a code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly failure?: string;

  constructor(fields: Fields<StoreTemplates>) {
    super(fields);
  }
}
