/** Who decided something about a contact: one of the staff, the platform by its own word, or the person in the chat. */
export interface Author {
  readonly kind: 'user' | 'platform' | 'chat';
  /** Of the user; null else. */
  readonly id: string | null;
  readonly name: string;
}
