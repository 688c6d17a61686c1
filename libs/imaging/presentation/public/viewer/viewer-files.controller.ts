import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '#kernel';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { sendViewerFile } from './send-viewer-file.js';
import { ViewerApplication } from './viewer-application.js';

/**
 * OHIF's files. Built for the root of a host, it looks for them there and nowhere else; only names that it has are answered,
 * and all of them are public.
 */
@ApiExcludeController()
@RateLimited('dicomweb')
@Controller()
export class ViewerFilesController {
  constructor(private readonly application: ViewerApplication) {}

  @Get([
    ':file(^[\\w@.-]+\\.(?:css|ico|jpg|js|json|mjs|png|svg|ttf|wasm|webp|woff2?)$)',
    'assets/*',
    'dicom-microscopy-viewer/*',
  ])
  async file(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.application.file(decodeURIComponent(pathOf(request)));
    if (!file) throw notFound('imaging.viewer-file');
    sendViewerFile(file, request, reply);
  }
}

const pathOf = ({ url }: FastifyRequest): string => (url.split('?', 1)[0] ?? '').slice(1);
