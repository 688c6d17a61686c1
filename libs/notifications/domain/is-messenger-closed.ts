/**
 * Codes of conversations for messages that the platform takes no more: the person has not written for a while, and there is
 * no text that it has approved for what we have to say.
 */
const CLOSED =
  /^(conversations\.(window-closed|no-template|template[.-][a-z-]+)|message-refused|whatsapp\.131047)$/;

/** Whether a message did not go out for that reason: another way may do. */
export const isMessengerClosed = (code: string | undefined): boolean => CLOSED.test(code ?? '');
