import type { InboundButton, InboundEvent, InboundMedia } from '../../../domain/inbound-event.js';
import { contactOf, placeOf } from '../place-and-contact.js';
import { storableText } from '../storable-text.js';
import { personIds } from './person-ids.js';
import { readIdentityChange } from './read-identity-change.js';
import type { WhatsappValue } from './whatsapp-webhook.js';

type Message = NonNullable<WhatsappValue['messages']>[number];
/** What an edit holds as well. */
type Written = Pick<Message, 'text' | 'image' | 'video' | 'document'>;
type Contacts = NonNullable<WhatsappValue['contacts']>;
type Person = NonNullable<ReturnType<typeof personIds>>;

/**
 * The event of a message, or null when it is none for us: groups (what patients write must not be answered before
 * others), system messages but that of a changed number, and kinds that WhatsApp itself calls unsupported. Reactions, edits
 * and taking back are messages with an id (`wamid`) of their own, which stays when the call is repeated.
 */
export function readMessage(message: Message, contacts: Contacts): InboundEvent | null {
  const person = personIds(message.from, message.from_user_id);
  if (message.group_id !== undefined) return null;
  if (message.system) return readIdentityChange(message);
  if (!person) return null;
  const change = changeOf(message);
  if (change) return { ...headOf(message, person, contacts), text: '', button: null, media: [], ...change };
  const button = buttonOf(message);
  const media = mediaOf(message);
  const text = storableText(button?.label ?? textOf(message));
  if (!button && !text && media.length === 0) return null;
  const { id, context } = message;
  return {
    ...headOf(message, person, contacts),
    kind: button ? 'button' : 'message',
    platformMessageId: storableText((button && context?.id) || id, 200),
    text,
    button,
    media,
  };
}

const headOf = (message: Message, person: Person, contacts: Contacts) => ({
  platformEventId: storableText(message.id, 500),
  threadKey: person.id,
  sender: { ...person, name: nameOf(message, contacts), locale: null },
  occurredAt: new Date(Number(message.timestamp) * 1000).toISOString(),
});

/** What a person did to an earlier message, theirs or ours. */
function changeOf({
  reaction,
  revoke,
  edit,
}: Message): (Pick<InboundEvent, 'kind' | 'platformMessageId'> & Partial<InboundEvent>) | null {
  if (reaction)
    return {
      kind: 'reaction',
      platformMessageId: storableText(reaction.message_id, 200),
      reaction: { emoji: storableText(reaction.emoji ?? '', 50) || null },
    };
  if (edit?.message)
    return {
      kind: 'edit',
      platformMessageId: storableText(edit.original_message_id, 200),
      text: storableText(wordsOf(edit.message)),
    };
  return revoke
    ? { kind: 'deletion', platformMessageId: storableText(revoke.original_message_id, 200) }
    : null;
}

function buttonOf({ interactive, button }: Message): InboundButton | null {
  const choice = interactive?.button_reply ?? interactive?.list_reply;
  if (choice) return press(choice.id, choice.title);
  return button?.payload === undefined ? null : press(button.payload, button.text ?? '');
}

const press = (id: string, label: string): InboundButton => ({
  id: storableText(id, 256),
  label: storableText(label, 100),
  acknowledgement: null,
});

function textOf({ button, contacts, ...message }: Message): string {
  return wordsOf(message) || (button?.text ?? contacts?.[0]?.phones?.[0]?.phone ?? '');
}

const wordsOf = ({ text, image, video, document }: Written): string =>
  text?.body ?? (image ?? video ?? document)?.caption ?? '';

function nameOf({ from, from_user_id: userId }: Message, contacts: Contacts): string | null {
  const contact = contacts.find(
    ({ wa_id, user_id }) =>
      (from !== undefined && wa_id === from) || (userId !== undefined && user_id === userId),
  );
  return storableText(contact?.profile?.name ?? '', 200) || null;
}

function mediaOf({ image, video, audio, document, sticker, location, contacts }: Message): InboundMedia[] {
  const kinds = [
    ['image', image],
    ['video', video],
    [audio?.voice ? 'voice' : 'audio', audio],
    ['document', document],
    ['sticker', sticker],
  ] as const;
  const files = kinds.flatMap(([kind, file]): InboundMedia[] =>
    file
      ? [
          {
            kind,
            reference: storableText(file.id, 500),
            name: file.filename === undefined ? null : storableText(file.filename, 255),
            contentType: file.mime_type === undefined ? null : storableText(file.mime_type, 100),
            size: null,
          },
        ]
      : [],
  );
  const shared = (contacts ?? []).map(({ name, phones }) =>
    contactOf(name?.formatted_name ?? '', phones?.[0]?.phone ?? ''),
  );
  return [...files, ...(location ? [placeOf(location)] : []), ...shared];
}
