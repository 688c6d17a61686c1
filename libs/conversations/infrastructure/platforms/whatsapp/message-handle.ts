import { isId } from '#kernel';

/**
 * What WhatsApp gives back with every status of a message (`biz_opaque_callback_data`, up to 512 characters): our id of
 * it and its thread. A status may name the person otherwise than the message did, by number or by BSUID.
 */
export const MessageHandle = {
  of: (messageId: string, threadKey: string): string => `${messageId} ${threadKey}`,

  /** Null for what is not ours, such as a message that another system sent from the same number. */
  parse: (handle: string | undefined): { messageId: string; threadKey: string } | null => {
    const [messageId, threadKey] = handle?.split(' ') ?? [];
    return isId(messageId) && threadKey ? { messageId, threadKey } : null;
  },
};
