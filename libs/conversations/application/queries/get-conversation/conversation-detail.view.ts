import { ConversationView } from '../find-conversations/conversation.view.js';

/** A conversation, with what may still be written in it. */
export class ConversationDetailView extends ConversationView {
  /** Until when staff may write a text of their own; in the past when they no longer may, null where they always may. */
  readonly canReplyUntil!: Date | null;
  /** Only one of the channel's approved templates may be sent now. */
  readonly templateNeeded!: boolean;
}
