import type { SlackButton } from './slack-blocks.js';
import { escape } from './slack-seen-text.js';
import type { SlackMessage } from './slack.js';

/** The call about a person pressing a button of a message, as Slack makes it. */
export function slackPress(
  { team, bot, at }: { readonly team: string; readonly bot: string; readonly at: string },
  message: SlackMessage,
  button: SlackButton,
): Record<string, unknown> {
  const { channel } = message;
  return {
    type: 'block_actions',
    user: { id: `U${channel.slice(1)}`, username: 'ann.lee', name: 'ann.lee', team_id: team },
    api_app_id: 'A123ABC456',
    token: 'verification',
    container: { type: 'message', message_ts: message.ts, channel_id: channel, is_ephemeral: false },
    trigger_id: '1.2.3',
    team: { id: team, domain: 'clinic' },
    channel: { id: channel, name: 'directmessage' },
    message: {
      type: 'message',
      user: bot,
      bot_id: 'B0BOT',
      ts: message.ts,
      text: escape(message.text),
    },
    response_url: 'https://hooks.slack.com/actions/T123ABC456/1/x',
    actions: [
      {
        action_id: button.action_id,
        block_id: 'b1',
        text: { type: 'plain_text', text: escape(button.text), emoji: true },
        value: button.value,
        type: 'button',
        action_ts: at,
      },
    ],
  };
}
