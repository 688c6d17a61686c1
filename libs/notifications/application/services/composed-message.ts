import type { SendToConversation } from '#conversations/contracts';

/** A notification as it goes out. It exists only while it is sent. */
export type ComposedMessage =
  | {
      readonly channel: 'messenger';
      readonly conversationId: string;
      /** What it tells of: conversations makes sure that the contact may be told. */
      readonly orderId: string;
      readonly text: string;
      /** What is sent in its place where the messenger takes only texts that it has approved; none for some. */
      readonly template?: {
        readonly purpose: NonNullable<SendToConversation['templatePurpose']>;
        readonly parameters: readonly string[];
      };
    }
  | {
      readonly channel: 'email';
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly html: string;
    };
