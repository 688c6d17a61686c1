import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentContext, Mediator } from '#kernel';
import { GetFile } from '#files/contracts';
import { sendFile } from '#platform/http/files/send-file';
import { FileStore } from '#platform/storage/file-store';

/** What a browser shows without running anything of it. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']);

/** Sends stored files of messages to whoever was let in to them. */
@Injectable()
export class SentFiles {
  constructor(
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly store: FileStore,
  ) {}

  /** The caller has been let in before: the file itself is asked for as the system. */
  async send(fileId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const file = await this.contexts.asSystem('conversations.files', this.contexts.organizationId(), () =>
      this.mediator.ask(new GetFile({ fileId })),
    );
    void reply
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store');
    const disposition = SHOWN.has(file.contentType) ? 'inline' : 'attachment';
    await sendFile(this.store, file, disposition, request, reply);
  }
}
