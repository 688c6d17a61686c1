/**
 * Who wrote a message: a contact, the bot, a member of staff, Isocenter itself, or somebody of the practice outside of it,
 * whose `id` is then the place (`OutsidePlace`): the platform does not tell who.
 */
export interface MessageAuthor {
  readonly kind: 'contact' | 'bot' | 'user' | 'system' | 'outside';
  readonly id: string | null;
}
