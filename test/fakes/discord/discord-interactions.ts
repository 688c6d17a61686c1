import type { DiscordApp } from './discord-app.js';
import type { DiscordChannels } from './discord-channels.js';

interface Component {
  readonly custom_id: string;
  readonly label: string;
}

/** The buttons of a message, in order. */
export const buttonsOf = (message: { readonly components?: unknown }): Component[] =>
  ((message.components ?? []) as { components: Component[] }[]).flatMap(({ components }) => components);

/** Who writes in a channel of direct messages: one person each. */
export const personIn = (channel: string): Record<string, unknown> => ({
  id: `9${channel.slice(1)}`,
  username: 'ann.lee',
  global_name: 'Ann Lee',
  discriminator: '0',
  avatar: null,
});

/** What people do with buttons and commands, as Discord tells of it ("Interaction Object"). */
export const discordInteractions = {
  ping: (app: DiscordApp, channels: DiscordChannels): object => ({
    id: channels.snowflake(),
    application_id: app.applicationId,
    type: 1,
    token: 'token',
    version: 1,
  }),

  /** The press of the button with this label under the last message that has one. */
  press(app: DiscordApp, channels: DiscordChannels, channel: string, label: string): Record<string, unknown> {
    const message = channels
      .of(channel)
      .findLast((one) => buttonsOf(one).some((button) => button.label === label));
    const button = message && buttonsOf(message).find((one) => one.label === label);
    if (!message || !button) throw new Error(`No message in ${channel} has a button "${label}".`);
    return {
      ...discordInteractions.common(app, channels, channel),
      type: 3,
      message,
      data: { id: 2, custom_id: button.custom_id, component_type: 2 },
    };
  },

  /** A typed command, with words behind it or none. */
  command(
    app: DiscordApp,
    channels: DiscordChannels,
    channel: string,
    name: string,
    words = '',
  ): Record<string, unknown> {
    const options = words ? [{ type: 3, name: 'text', value: words }] : [];
    return {
      ...discordInteractions.common(app, channels, channel),
      type: 2,
      data: { id: channels.snowflake(), name, type: 1, options },
    };
  },

  common: (app: DiscordApp, channels: DiscordChannels, channel: string): Record<string, unknown> => ({
    id: channels.snowflake(),
    application_id: app.applicationId,
    token: `token-${channels.snowflake()}`,
    version: 1,
    channel_id: channel,
    channel: { id: channel, type: 1 },
    context: 1,
    user: personIn(channel),
    locale: 'en-US',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { 1: personIn(channel)['id'] },
  }),
};
