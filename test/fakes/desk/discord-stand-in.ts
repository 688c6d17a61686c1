import { type DiscordBehaviour, FakeDiscord } from '#test/fakes/discord';
import { discordInteractions } from '#test/fakes/discord/discord-interactions';
import { DISCORD_CALLS, type DiscordCallName } from '#test/fakes/discord/discord-routes';
import type { StandIn } from './stand-in.js';

const APP = {
  applicationId: '700000000000000001',
  botToken: 'isocenter-development.stands-in.for-a-bot-of-discord',
  seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
};

/** Discord; a person is named by the id of the direct messages with them, 18 digits such as 810000000000000001. */
export async function discordStandIn(port: number): Promise<StandIn> {
  const fake = await FakeDiscord.start(port);
  const app = fake.install(APP);
  const written = new WeakSet<object>();
  return {
    platform: 'discord',
    credentials: app.credentials,
    calls: DISCORD_CALLS,
    seen: () =>
      fake.messages.map(({ channel, text, buttons, files }) => ({
        to: channel,
        text: [text, ...files].filter(Boolean).join(' '),
        buttons: buttons.map(({ label }) => label),
      })),
    connect: async (url) => {
      const refusal = await fake.setInteractionsUrl(app, url);
      if (refusal) throw new Error(refusal);
    },
    write: (from, text) => {
      const call = { from, text };
      written.add(call);
      return call;
    },
    press: (from, label) => discordInteractions.press(app, fake.channels, from, label),
    deliver: async (call) => {
      if (!written.has(call))
        return (await fake.interact(app, call as Record<string, unknown>)) ?? new Response();
      // What people write is told over the Gateway, and there is nothing to repeat: it is another message.
      const { from, text } = call as { from: string; text: string };
      fake.write(app, from, text);
      return new Response();
    },
    misbehave: (call, behaviours) =>
      fake.plan(call as DiscordCallName, ...(behaviours as DiscordBehaviour[])),
    stop: () => fake.stop(),
  };
}
