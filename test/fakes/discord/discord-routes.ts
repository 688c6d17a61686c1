/** The calls that the stand-in takes, by the names that they are planned by. */
export type DiscordCallName =
  | 'users.me'
  | 'applications.me'
  | 'applications.edit'
  | 'gateway.bot'
  | 'messages.create'
  | 'messages.list'
  | 'typing'
  | 'reactions.create'
  | 'interactions.callback'
  | 'interactions.edit'
  | 'interactions.delete';

const ROUTES: readonly (readonly [DiscordCallName, RegExp])[] = [
  ['users.me', /^GET \/users\/@me$/],
  ['applications.me', /^GET \/applications\/@me$/],
  ['applications.edit', /^PATCH \/applications\/@me$/],
  ['gateway.bot', /^GET \/gateway\/bot$/],
  ['messages.create', /^POST \/channels\/(\d+)\/messages$/],
  ['messages.list', /^GET \/channels\/(\d+)\/messages$/],
  ['typing', /^POST \/channels\/(\d+)\/typing$/],
  ['reactions.create', /^PUT \/channels\/(\d+)\/messages\/\d+\/reactions\/[^/]+\/@me$/],
  ['interactions.callback', /^POST \/interactions\/(\d+)\/[^/]+\/callback$/],
  ['interactions.edit', /^PATCH \/webhooks\/(\d+)\/[^/]+\/messages\/@original$/],
  ['interactions.delete', /^DELETE \/webhooks\/(\d+)\/[^/]+\/messages\/@original$/],
];

export const DISCORD_CALLS: readonly DiscordCallName[] = ROUTES.map(([name]) => name);

/** Which call a request is; `id` is the channel's, interaction's or application's. */
export function routeOf(method: string, path: string): { name: DiscordCallName; id: string } | undefined {
  for (const [name, pattern] of ROUTES) {
    const found = pattern.exec(`${method} ${path}`);
    if (found) return { name, id: found[1] ?? '' };
  }
  return undefined;
}
