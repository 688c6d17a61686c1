import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { parseThumbnail } from './parse-rendering.js';
import { RenderedRoutes } from './rendered-routes.js';
import { RenderedSender } from './rendered-sender.js';
import { StoredObjects } from './stored-objects.js';

const Thumbnails = RenderedRoutes({
  kind: 'thumbnail',
  objectsAs: 'a small picture',
  framesAs: 'small pictures',
  mediaTypes: [],
  parse: (query) => ({ rendering: parseThumbnail(query), leftOut: [] }),
});

/** WADO-RS (PS3.18, 10.4.1.1.4): one small picture that stands for all. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class ThumbnailController extends Thumbnails {
  constructor(
    protected readonly objects: StoredObjects,
    protected readonly sender: RenderedSender,
  ) {
    super();
  }
}
