import { section } from './section.js';
import type { SettingsOf } from './section.js';
import { variable } from './variable.js';

/** Roots of the messengers' interfaces: a stand-in or a self-hosted server may be put there. */
export const platformsSection = section({
  variables: {
    TELEGRAM_API_ROOT: variable.root('http', 'https').default('https://api.telegram.org'),
    META_GRAPH_ROOT: variable.root('http', 'https').default('https://graph.facebook.com'),
    SLACK_API_ROOT: variable.root('http', 'https').default('https://slack.com/api'),
    DISCORD_API_ROOT: variable.root('http', 'https').default('https://discord.com/api'),
  },
  settings: (v) => ({
    telegramApiRoot: v.TELEGRAM_API_ROOT,
    metaGraphRoot: v.META_GRAPH_ROOT,
    slackApiRoot: v.SLACK_API_ROOT,
    discordApiRoot: v.DISCORD_API_ROOT,
  }),
});

export type PlatformsSettings = SettingsOf<typeof platformsSection>;
