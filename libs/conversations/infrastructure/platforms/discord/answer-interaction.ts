import { type DiscordInteraction, INTERACTION } from './discord-interaction.js';
import { isPrivate } from './is-private.js';

/** "Interaction Callback Type". */
const [PONG, MESSAGE, UPDATE_LATER, CHOICES] = [1, 4, 6, 8];
/** "Message Flags": seen by the person alone, and gone when they open the app again. */
const EPHEMERAL = 1 << 6;
const RECEIVED = '✓';

/** For commands that were typed where others read along. */
const NOT_HERE: Readonly<Record<string, string>> = {
  en: 'Please write to me in a direct message.',
  es: 'Escríbame en un mensaje directo, por favor.',
};

/**
 * What an interaction is answered with, which Discord wants within 3 s ("Responding to an Interaction"). A press changes
 * nothing of its message. A command gets a sign for the person alone, at once and for good: what we say to it is an
 * ordinary message, so nothing would ever end Discord's "is thinking…".
 */
export function answerInteraction(interaction: DiscordInteraction): object {
  switch (interaction.type) {
    case INTERACTION.ping:
      return { type: PONG };
    case INTERACTION.command: {
      const here = isPrivate(interaction) ? RECEIVED : NOT_HERE[(interaction.locale ?? '').slice(0, 2)];
      return { type: MESSAGE, data: { content: here ?? NOT_HERE['en'], flags: EPHEMERAL } };
    }
    case INTERACTION.autocomplete:
      return { type: CHOICES, data: { choices: [] } };
    default:
      return { type: UPDATE_LATER };
  }
}
