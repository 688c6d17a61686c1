import type { FakeSlack } from './slack.js';

type Payload = Record<string, unknown>;

/** What people do to messages in their direct messages with the app, as the calls that Slack makes about it. */
export const slackChanges = {
  /** Putting an emoji on a message, or taking it back. */
  reaction(
    slack: FakeSlack,
    message: { readonly channel: string; readonly ts: string },
    emoji: string,
    type: 'reaction_added' | 'reaction_removed' = 'reaction_added',
  ): Payload {
    const call = slack.textEvent(message.channel, '');
    const { user, event_ts } = call['event'] as Payload;
    const item = { type: 'message', ...message };
    return { ...call, event: { type, user, reaction: emoji, item_user: user, item, event_ts } };
  },

  /** Taking back what was written, by the call about the writing. */
  deletion(slack: FakeSlack, { event }: Payload): Payload {
    const written = event as { channel: string; ts: string };
    return slack.textEvent(written.channel, '', {
      subtype: 'message_deleted',
      hidden: true,
      user: undefined,
      text: undefined,
      client_msg_id: undefined,
      deleted_ts: written.ts,
      previous_message: { ...written, channel: undefined, channel_type: undefined, event_ts: undefined },
    });
  },
};
