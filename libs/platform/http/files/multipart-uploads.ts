import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Teaches the HTTP server to read multipart/form-data as a stream, before its routes are made; once, whoever wants it. */
@Injectable()
export class MultipartUploads implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  async onModuleInit(): Promise<void> {
    const server = this.host.httpAdapter.getInstance();
    if (server.hasContentTypeParser('multipart/form-data')) return;
    const { default: multipart } = await import('@fastify/multipart');
    // The store limits the size, and says so by its own error; the plugin would cut the file and go on.
    const limits = {
      files: 1,
      fields: 10,
      parts: 11,
      fieldSize: 10_000,
      headerPairs: 50,
      fileSize: Infinity,
    };
    await server.register(multipart, { limits });
  }
}
