import { z } from 'zod';
import type { OutboundFile, OutboundMessage } from '../../../domain/outbound-message.js';
import type { SendResult } from '../../../domain/send-result.js';
import { isAtHome } from '../is-at-home.js';
import { networkFailure } from '../network-failure.js';
import { type ClearFailure, repeatable, uploadFailure, uploadForm } from '../upload-form.js';
import type { SlackApi } from './slack-api.js';
import type { SlackCredentials } from './slack-credentials.js';
import { slackFailure } from './slack-failure.js';
import { SLACK_FILE_HOSTS } from './slack-hosts.js';
import { toSlackText } from './to-slack-text.js';

const place = z.object({ ok: z.literal(true), upload_url: z.string(), file_id: z.string().min(1).max(100) });
const shared = z.object({ ok: z.literal(true) });

/**
 * Sends a file as Slack wants it ("Working with files"): a place for it is asked for, it is uploaded there, then shared.
 * Only the last step shows it to anybody. Slack does not say under which `ts` it does, so the file's id names the message.
 */
export async function sendSlackFile(
  api: SlackApi,
  { threadKey, text }: OutboundMessage,
  file: OutboundFile,
  { botToken }: SlackCredentials,
  signal: AbortSignal,
): Promise<SendResult> {
  const uploaded = await upload(api, file, botToken, signal);
  if (!('fileId' in uploaded)) return uploaded;
  const { fileId } = uploaded;
  const shows = {
    files: [{ id: fileId, title: file.name }],
    channel_id: threadKey,
    ...(text ? { initial_comment: toSlackText(text) } : {}),
  };
  try {
    const answer = await api.call('files.completeUploadExternal', shows, botToken, signal);
    if (shared.safeParse(answer.body).success) return { kind: 'sent', platformMessageId: fileId };
    return slackFailure(answer);
  } catch (error) {
    return networkFailure(error);
  }
}

async function upload(
  api: SlackApi,
  file: OutboundFile,
  botToken: string,
  signal: AbortSignal,
): Promise<{ readonly fileId: string } | ClearFailure> {
  try {
    const named = { filename: file.name, length: file.size };
    const asked = await api.call('files.getUploadURLExternal', named, botToken, signal);
    const given = place.safeParse(asked.body).data;
    if (!given) return repeatable(slackFailure(asked));
    if (!isAtHome(given.upload_url, SLACK_FILE_HOSTS, api.root))
      return { kind: 'permanent', code: 'message-refused' };
    // The address itself is the permission: it gets no token.
    const taken = await uploadForm({ url: given.upload_url, fields: {}, field: 'filename', file, signal });
    return taken.status === 200 ? { fileId: given.file_id } : repeatable(slackFailure(taken));
  } catch (error) {
    return repeatable(uploadFailure(error));
  }
}
