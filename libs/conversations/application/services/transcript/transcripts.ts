import { Injectable } from '@nestjs/common';
import { CurrentContext, Mediator, type PagedResult, type Query } from '#kernel';
import { FindUserNames, GetPractice } from '#identity/contracts';
import { FindMessages } from '../../queries/find-messages/find-messages.query.js';
import type { MessageView } from '../../queries/find-messages/message.view.js';
import { FindNotes } from '../../queries/find-notes/find-notes.query.js';
import type { NoteView } from '../../queries/find-notes/note.view.js';
import { GetConversation } from '../../queries/get-conversation/get-conversation.query.js';
import type { Transcript, TranscriptEntry, TranscriptHead, TranscriptMessage } from './transcript.js';

const PAGE = 200;

/** Reads a conversation from its beginning to its end with the rights of who asks; a page at a time is in memory. */
@Injectable()
export class Transcripts {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /**
   * @param withNotes whether what staff told each other is part of it
   * @throws DomainError `conversations.conversation.not-found`
   */
  async open(conversationId: string, withNotes: boolean): Promise<Transcript> {
    const conversation = await this.mediator.ask(new GetConversation({ conversationId }));
    const practice = await this.mediator.ask(new GetPractice({}));
    const { actor } = this.contexts.get();
    const head: TranscriptHead = {
      conversationId,
      practice,
      locale: practice.locale,
      timeZone: practice.timeZone,
      platform: conversation.platform,
      channelName: conversation.channelName,
      contactName: conversation.contactName,
      status: conversation.status,
      openedAt: conversation.createdAt,
      closedAt: conversation.closedAt,
      exportedAt: new Date(),
      exportedBy: 'name' in actor ? actor.name : '',
      withNotes,
    };
    const resume = this.contexts.capture();
    // Asked for when a stream wants more: still in the context of who opened it.
    const ask: Ask = (query) => resume(() => this.mediator.ask(query));
    return { head, entries: entriesOf(head, ask) };
  }
}

type Ask = <R>(query: Query<R>) => Promise<R>;

/** Notes stand before the first message that was written after them. */
async function* entriesOf(head: TranscriptHead, ask: Ask): AsyncGenerator<TranscriptEntry> {
  const { conversationId } = head;
  const messages = pagesOf((place) =>
    ask(new FindMessages({ conversationId, sort: 'position', limit: PAGE, ...place })),
  );
  const notes = pagesOf<NoteView>((place) =>
    head.withNotes
      ? ask(new FindNotes({ conversationId, sort: 'createdAt', limit: PAGE, ...place }))
      : Promise.resolve({ items: [], nextCursor: null }),
  );
  const names = new Map<string, string | null>();
  let note = await notes.next();
  for await (const message of messages) {
    for (; !note.done && note.value.createdAt <= message.occurredAt; note = await notes.next())
      yield noteOf(note.value);
    const { authorKind, authorId } = message;
    if (authorKind === 'user' && authorId !== null && !names.has(authorId))
      names.set(authorId, await nameOf(authorId, ask));
    yield messageOf(message, authorName(message, head, names));
  }
  for (; !note.done; note = await notes.next()) yield noteOf(note.value);
}

async function* pagesOf<Item>(
  ask: (place: { cursor?: string }) => Promise<PagedResult<Item>>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | null = null;
  do {
    const page: PagedResult<Item> = await ask(cursor === null ? {} : { cursor });
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

async function nameOf(userId: string, ask: Ask): Promise<string | null> {
  const [found] = await ask(new FindUserNames({ userIds: [userId] }));
  return found ? [found.title, found.name].filter(Boolean).join(' ') : null;
}

function authorName(
  { authorKind, authorId }: MessageView,
  { contactName, practice }: TranscriptHead,
  names: ReadonlyMap<string, string | null>,
): string | null {
  if (authorKind === 'contact') return contactName;
  if (authorKind === 'system') return practice.name;
  return authorKind === 'user' && authorId !== null ? (names.get(authorId) ?? null) : null;
}

function messageOf(message: MessageView, name: string | null): TranscriptMessage {
  const { id, position, authorKind, authorId, text, buttons, media, status, statusCode } = message;
  const { occurredAt, editedAt, deletedAt, reactions } = message;
  return {
    kind: 'message',
    id,
    position,
    at: occurredAt,
    author: { kind: authorKind, id: authorId, name },
    text,
    buttons: buttons.map(({ label }) => label),
    files: media.map(({ kind, name: file, contentType, size }) => ({ kind, name: file, contentType, size })),
    status,
    statusCode,
    editedAt,
    deletedAt,
    reactions: reactions.map(({ emoji, at }) => ({ emoji, at: new Date(at) })),
  };
}

const noteOf = ({ id, authorId, authorName, text, createdAt }: NoteView): TranscriptEntry => ({
  kind: 'note',
  id,
  at: createdAt,
  author: { kind: 'user', id: authorId, name: authorName },
  text,
});
