/** Who wrote a message: a contact, the bot, a member of staff, or Isocenter itself. */
export interface MessageAuthor {
  readonly kind: 'contact' | 'bot' | 'user' | 'system';
  readonly id: string | null;
}
