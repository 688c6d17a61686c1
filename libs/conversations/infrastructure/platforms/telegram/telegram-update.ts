import { z } from 'zod';

const id = z.number().int();
const user = z.object({
  id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.object({ id, type: z.string() });
const file = z.object({
  file_id: z.string(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});

const message = z.object({
  message_id: id,
  date: z.number().int(),
  edit_date: z.number().int().optional(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  sticker: file.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  venue: z.object({ title: z.string().optional() }).optional(),
  contact: z
    .object({ phone_number: z.string(), first_name: z.string().optional(), last_name: z.string().optional() })
    .optional(),
});

/** Of the kind `emoji`; custom and paid ones are signs without a character. */
const reaction = z.object({ type: z.string(), emoji: z.string().optional() });

const button = z.object({ text: z.string(), callback_data: z.string().optional() });

/**
 * The parts of a Telegram update that are read (Bot API 10.0, "Update"). Everything else may come and go: unknown
 * fields are ignored, so that a new version of the interface does not stop the practice's messages.
 */
export const telegramUpdate = z.object({
  update_id: id,
  message: message.optional(),
  edited_message: message.optional(),
  message_reaction: z
    .object({
      chat,
      message_id: id,
      user: user.optional(),
      date: z.number().int(),
      new_reaction: z.array(reaction),
    })
    .optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: user,
      data: z.string().optional(),
      message: z
        .object({
          message_id: id,
          chat,
          reply_markup: z.object({ inline_keyboard: z.array(z.array(button)).optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
});

export type TelegramUpdate = z.infer<typeof telegramUpdate>;
