import type { InboundEvent } from '../../../domain/inbound-event.js';
import { storableText } from '../storable-text.js';
import { buttonIdOf } from './custom-id.js';
import { type DiscordInteraction, INTERACTION } from './discord-interaction.js';
import { isPrivate } from './is-private.js';
import { senderOf } from './sender-of.js';
import { timeOf } from './snowflake.js';

const BUTTON = 2;
const TYPED_COMMAND = 1;

/**
 * The event of an interaction, named by its id: the press of a button under a message of ours, or a command that was
 * typed. Those outside of direct messages, and all other kinds, give none.
 */
export function readInteraction(interaction: DiscordInteraction): InboundEvent | null {
  if (!isPrivate(interaction)) return null;
  if (interaction.type === INTERACTION.component) return ofPress(interaction);
  return interaction.type === INTERACTION.command ? ofCommand(interaction) : null;
}

function ofPress(interaction: DiscordInteraction): InboundEvent | null {
  const { data, message } = interaction;
  const pressed = data?.custom_id;
  if (!message || typeof pressed !== 'string' || data?.component_type !== BUTTON) return null;
  const buttons = (message.components ?? []).flatMap((row) => row.components ?? []);
  const label = storableText(buttons.find((one) => one.custom_id === pressed)?.label ?? '', 100);
  return event(interaction, {
    kind: 'button',
    platformMessageId: message.id,
    text: label,
    // The press is answered where it comes in.
    button: { id: storableText(buttonIdOf(pressed), 64), label, acknowledgement: null },
  });
}

/** `/ask I need an MRI` says what follows the command; a command without words says itself. */
function ofCommand(interaction: DiscordInteraction): InboundEvent | null {
  const { name, options, type } = interaction.data ?? {};
  if (!name || (type ?? TYPED_COMMAND) !== TYPED_COMMAND) return null;
  const words = (options ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const text = storableText(words.join(' ').trim() || `/${name}`);
  return event(interaction, { kind: 'message', platformMessageId: null, text, button: null });
}

type Said = Pick<InboundEvent, 'kind' | 'platformMessageId' | 'text' | 'button'>;

function event(
  { id, channel_id: channel, user, locale }: DiscordInteraction,
  said: Said,
): InboundEvent | null {
  if (!user || !channel || user.bot) return null;
  return {
    platformEventId: id,
    threadKey: channel,
    sender: senderOf(user, locale),
    media: [],
    occurredAt: timeOf(id).toISOString(),
    ...said,
  };
}
