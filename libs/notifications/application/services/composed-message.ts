/** A notification as it goes out. It exists only while it is sent. */
export type ComposedMessage =
  | { readonly channel: 'messenger'; readonly conversationId: string; readonly text: string }
  | {
      readonly channel: 'email';
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly html: string;
    };
