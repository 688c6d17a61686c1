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
  text: z.object({ body: text }).optional(),
  image: file.optional(),
  video: file.optional(),
  audio: file.optional(),
  document: file.optional(),
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
  button: z.object({ payload: text.optional(), text: text.optional() }).optional(),
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

const value = z.object({
  metadata: z.object({ phone_number_id: text }),
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
  statuses: z.array(status).optional(),
});

/**
 * The parts of a WhatsApp webhook that are read (Cloud API, "messages webhook"). Unknown fields, kinds of messages and
 * changes of other fields are ignored, so that what Meta adds does not stop the practice's messages.
 */
export const whatsappWebhook = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.union([
          z.object({ field: z.literal('messages'), value }),
          z.object({ field: text.refine((field) => field !== 'messages') }).transform(() => null),
        ]),
      ),
    }),
  ),
});

export type WhatsappValue = z.infer<typeof value>;
