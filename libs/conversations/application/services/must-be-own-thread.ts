import { type CurrentContext, forbidden } from '#kernel';

/** @throws DomainError `conversations.not-your-thread` for anybody but the contact of the thread */
export function mustBeOwnThread(context: CurrentContext, threadId: string): void {
  const { actor } = context.get();
  if (actor.kind !== 'contact' || actor.id !== threadId)
    throw forbidden('conversations.not-your-thread', 'This is not your conversation.');
}
