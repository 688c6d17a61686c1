import { z } from 'zod';

const text = z.string();
/** Seconds since 1970, as digits. */
const timestamp = z.string().regex(/^\d{1,11}$/);
const file = z.object({
  id: text,
  mime_type: text.optional(),
  caption: text.optional(),
  filename: text.optional(),
  voice: z.boolean().optional(),
});
const written = {
  text: z.object({ body: text }).optional(),
  image: file.optional(),
  video: file.optional(),
  document: file.optional(),
};
const choice = z.object({ id: text, title: text });

const message = z.object({
  id: text,
  /** Phone number; left out for people who hide theirs behind a username. */
  from: text.optional(),
  from_user_id: text.optional(),
  /** Only in groups. */
  group_id: text.optional(),
  timestamp,
  type: text,
  context: z.object({ id: text.optional() }).nullish(),
  ...written,
  audio: file.optional(),
  sticker: file.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number(), name: text.optional() }).optional(),
  contacts: z
    .array(
      z.object({
        name: z.object({ formatted_name: text.optional() }).optional(),
        phones: z.array(z.object({ phone: text.optional() })).optional(),
      }),
    )
    .optional(),
  interactive: z.object({ button_reply: choice.optional(), list_reply: choice.optional() }).optional(),
  /** Without an emoji it was taken back. */
  reaction: z.object({ message_id: text, emoji: text.optional() }).optional(),
  /** A person took a message back; told where the practice uses the WhatsApp Business app beside the API. */
  revoke: z.object({ original_message_id: text }).optional(),
  /** A person wrote a text or caption anew; told where `revoke` is. */
  edit: z.object({ original_message_id: text, message: z.object(written).optional() }).optional(),
  button: z.object({ payload: text.optional(), text: text.optional() }).optional(),
  /** News of the person; `wa_id` and `user_id` are the new ones (`new_wa_id` before version 12 of the API). */
  system: z
    .object({
      type: text.optional(),
      wa_id: text.optional(),
      new_wa_id: text.optional(),
      user_id: text.optional(),
      previous_user_id: text.optional(),
    })
    .optional(),
});

const status = z.object({
  id: text,
  status: text,
  timestamp,
  recipient_id: text.optional(),
  recipient_user_id: text.optional(),
  biz_opaque_callback_data: text.optional(),
  errors: z.array(z.object({ code: z.number().int() })).optional(),
});

/** A message to a person that did not go through us. */
const echo = message.extend({ to: text.optional(), to_user_id: text.optional() });

const metadata = z.object({ phone_number_id: text });
const happenings = z.object({
  contacts: z
    .array(
      z.object({
        wa_id: text.optional(),
        user_id: text.optional(),
        profile: z.object({ name: text.optional() }).optional(),
      }),
    )
    .optional(),
  messages: z.array(message).optional(),
  message_echoes: z.array(echo).optional(),
  statuses: z.array(status).optional(),
});
const value = happenings.extend({ metadata });

/** "Standby webhooks": a thread that another sender has, such as Meta's Business Agent. */
const standby = z.object({ metadata, standby: happenings });

const idUpdate = z.object({
  wa_id: text.optional(),
  user_id: z.object({ previous: text, current: text }),
  timestamp,
});

const idUpdates = z.object({
  metadata,
  user_id_update: z.array(idUpdate),
});

/**
 * The parts of a WhatsApp webhook that are read (Cloud API, "messages webhook"; of a number that the Business app uses too,
 * also "smb_message_echoes"). Unknown fields, kinds of messages and changes of other fields are ignored, so that what Meta
 * adds does not stop the practice's messages; so is what the Business app tells of its past (`history`) and of its address
 * book (`smb_app_state_sync`).
 */
export const whatsappWebhook = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.union([
          z.object({ field: z.enum(['messages', 'smb_message_echoes']), value }),
          z.object({ field: z.literal('standby'), value: standby }),
          z.object({ field: z.literal('user_id_update'), value: idUpdates }),
          z.object({ field: text.refine((field) => field !== 'messages') }).transform(() => null),
        ]),
      ),
    }),
  ),
});

export type WhatsappValue = z.infer<typeof happenings>;
export type WhatsappStandby = z.infer<typeof standby>;
export type WhatsappEcho = z.infer<typeof echo>;
export type WhatsappIdUpdate = z.infer<typeof idUpdate>;
export type WhatsappIdUpdates = z.infer<typeof idUpdates>;
