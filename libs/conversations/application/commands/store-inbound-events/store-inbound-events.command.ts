import { IsArray } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { InboundEvent } from '../../../domain/inbound-event.js';

/** An event on its way into the inbox. */
export interface ArrivedEvent {
  /** Made at the edge; a repetition of the same event has another one, and is dropped. */
  readonly id: string;
  readonly channelId: string;
  /** Our id of the thread: the same for the same channel and chat. */
  readonly threadId: string;
  readonly event: InboundEvent;
  /** Of the request it came with; the key of its trace. */
  readonly correlationId: string;
}

/** Stores verified events of platforms, each once, and what follows from them. Answers the ids of those that were new. */
@UseCase('conversations.store-inbound-events')
@SystemOnly()
export class StoreInboundEvents extends Command<string[]> {
  @IsArray()
  readonly events!: readonly ArrivedEvent[];

  constructor(fields: Fields<StoreInboundEvents>) {
    super(fields);
  }
}
