import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakeFile, FakeFiles } from '../files/fake-files.js';
import { isSentFile, readForm } from '../files/read-form.js';
import type { SentFile } from '../files/sent-file.js';
import { seenText } from '../slack-seen-text.js';

type Payload = Record<string, unknown>;
type Refusal = { readonly ok: false; readonly error: string };
const refused = (error: string): Refusal => ({ ok: false, error });

/** Slack's files: those that people send, and those that apps upload to an address and then share. */
export class SlackUploads {
  private readonly expected = new Map<string, { readonly name: string; readonly length: number }>();
  private nextId = 1;

  constructor(private readonly files: FakeFiles) {}

  /** What a message says of a file that a person sent. */
  ofPerson(file: SentFile, origin: string): object {
    return shown(this.files.keep(file, this.newId()), origin);
  }

  info({ file }: Payload, origin: string): { ok: true; file: object } | Refusal {
    const found = this.files.find(file);
    return found ? { ok: true, file: shown(found, origin) } : refused('file_not_found');
  }

  begin({ filename, length }: Payload, origin: string): { ok: true; [field: string]: unknown } | Refusal {
    if (typeof filename !== 'string' || !filename || !(Number(length) > 0))
      return refused('invalid_arguments');
    const file_id = this.newId();
    this.expected.set(file_id, { name: filename, length: Number(length) });
    return { ok: true, upload_url: `${origin}/upload/v1/${file_id}`, file_id };
  }

  complete({
    files,
    channel_id: channel,
    initial_comment: comment = '',
  }: Payload):
    | { readonly shown: { readonly channel: string; readonly text: string; readonly file: SentFile } }
    | Refusal {
    const [first] = (Array.isArray(files) ? files : []) as { id?: string; title?: string }[];
    const file = this.files.find(first?.id);
    if (!file) return refused('file_not_found');
    if (typeof channel !== 'string' || !/^[CDG][A-Z0-9]{2,}$/.test(channel))
      return refused('channel_not_found');
    return {
      shown: { channel, text: seenText(String(comment)), file: { ...file, name: first?.title ?? file.name } },
    };
  }

  /** Uploads and downloads, which are no calls of a method. */
  async answers(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<boolean> {
    const [, id] = /^\/upload\/v1\/(F\w+)$/.exec(request.url ?? '') ?? [];
    const [, read] = /^\/files-pri\/(F\w+)$/.exec(request.url ?? '') ?? [];
    if (read) {
      // Without a token Slack shows its page to sign in.
      if (request.headers.authorization) await this.files.serve(read, request, response);
      else
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!DOCTYPE html>Sign in');
      return true;
    }
    const expected = this.expected.get(id ?? '');
    if (!id || !expected) return false;
    const type = request.headers['content-type'] ?? '';
    const sent = type.startsWith('multipart/')
      ? Object.values(await readForm(body, type)).find(isSentFile)
      : undefined;
    if (sent?.bytes.length !== expected.length) response.writeHead(400).end('wrong length');
    else {
      this.files.keep({ ...sent, name: expected.name }, id);
      response.writeHead(200).end(`OK - ${String(sent.bytes.length)}`);
    }
    return true;
  }

  private newId(): string {
    return `F0${String(this.nextId++).padStart(8, '0')}`;
  }
}

const shown = ({ id, name, contentType, bytes }: FakeFile, origin: string): object => ({
  id,
  name,
  title: name,
  mimetype: contentType,
  size: bytes.length,
  url_private: `${origin}/files-pri/${id}`,
});
