import { nameId } from '#kernel';

/** The id of the message in the recipient's conversation: the same for all attempts of a round, another for the next. */
export function messageIdOf(notificationId: string, round: number): string {
  return nameId(notificationId, `message ${round}`);
}
