import { z } from 'zod';

const text = z.string();
const person = z.object({ id: text });
/** Milliseconds since 1970, up to the last that a date can hold. */
const instant = z.number().int().min(0).max(8.64e15);

const attachment = z.object({
  type: text,
  title: text.nullish(),
  payload: z
    .object({
      url: text.optional(),
      sticker_id: z.union([z.number(), text]).optional(),
      coordinates: z.object({ lat: z.number(), long: z.number() }).optional(),
    })
    .nullish(),
});

const messaging = z.object({
  sender: person.optional(),
  recipient: person.optional(),
  timestamp: instant.optional(),
  message: z
    .object({
      mid: text,
      text: text.optional(),
      is_echo: z.boolean().optional(),
      /** Of an echo: who sent it; the Page's inbox may leave it out. */
      app_id: z.union([z.number(), text]).optional(),
      /** Documented for Instagram alone; a wish to forget counts wherever it comes from. */
      is_deleted: z.boolean().optional(),
      metadata: text.optional(),
      quick_reply: z.object({ payload: text }).optional(),
      attachments: z.array(attachment).optional(),
    })
    .optional(),
  postback: z.object({ mid: text.optional(), title: text.optional(), payload: text.optional() }).optional(),
  reaction: z.object({ mid: text, action: text, emoji: text.optional() }).optional(),
  /** `num_edit` counts the edits of a message from 1; it is shown as a text and named an integer. */
  message_edit: z
    .object({ mid: text, text: text.optional(), num_edit: z.union([z.number(), text]).optional() })
    .optional(),
  delivery: z.object({ mids: z.array(text).optional(), watermark: instant }).optional(),
  read: z.object({ watermark: instant }).optional(),
});

/**
 * The parts of a Messenger webhook that are read (Messenger Platform, "Webhook events"); unknown fields are ignored. In
 * `standby` comes what happens on a thread that another application has ("Handover protocol", "Conversation routing").
 */
export const messengerWebhook = z.object({
  object: z.literal('page'),
  entry: z.array(
    z.object({ id: text, messaging: z.array(messaging).optional(), standby: z.array(messaging).optional() }),
  ),
});

export type Messaging = z.infer<typeof messaging>;
