import type { DiscordContent } from './discord-message-object.js';

/** Emoji of a server, and mentions of people ("Message Formatting"). */
const MARKUP = /<(?:a?(:\w{1,64}:)\d{1,20}|@!?(\d{1,20}))>/g;

/** What a person sees of a text of Discord: names instead of references. Stars and underscores stay as they were typed. */
export function fromDiscordText({ content, mentions }: Pick<DiscordContent, 'content' | 'mentions'>): string {
  return (content ?? '').replace(MARKUP, (match: string, emoji?: string, person?: string) => {
    if (emoji !== undefined) return emoji;
    const named = mentions?.find(({ id }) => id === person);
    const name = named?.global_name ?? named?.username;
    return name ? `@${name}` : match;
  });
}
