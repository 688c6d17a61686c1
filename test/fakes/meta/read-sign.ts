/** A sign for the person that is no message: that what they wrote was read, that an answer is being written. */
export interface MetaSign {
  readonly account: string;
  /** The person, or the message that was read. */
  readonly of: string;
  readonly typing: boolean;
}

interface Send {
  readonly status?: string;
  readonly message_id?: string;
  readonly typing_indicator?: { readonly type?: string };
  readonly recipient?: { readonly id?: string };
  readonly sender_action?: string;
}

/** The sign that a call of `messages` is, or undefined for a message. */
export function readSign(account: string, send: Send): MetaSign | undefined {
  const { status, message_id: read, typing_indicator: typing, recipient, sender_action: action } = send;
  if (status === 'read' && read) return { account, of: read, typing: typing?.type === 'text' };
  return action && recipient?.id ? { account, of: recipient.id, typing: action === 'typing_on' } : undefined;
}
