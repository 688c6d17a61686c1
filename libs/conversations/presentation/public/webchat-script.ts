import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';

interface Script {
  readonly content: Buffer;
  /** Of the content; changes with it. */
  readonly version: string;
}

/** The widget that pages embed: `widget/`, bundled by the build. */
@Injectable()
export class WebchatScript {
  private script?: Promise<Script>;

  read(): Promise<Script> {
    this.script ??= load();
    return this.script;
  }
}

async function load(): Promise<Script> {
  const content = await readFile(new URL('./assets/webchat-widget.js', import.meta.url));
  return { content, version: createHash('sha256').update(content).digest('base64url').slice(0, 16) };
}
