import { Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { RateLimited } from '#platform/http/limits/rate-limited';
import { leftOutOf, parseRendering } from './parse-rendering.js';
import { RenderedRoutes } from './rendered-routes.js';
import { RenderedSender } from './rendered-sender.js';
import { StoredObjects } from './stored-objects.js';

const Rendered = RenderedRoutes({
  kind: 'rendered',
  objectsAs: 'pictures or documents',
  framesAs: 'pictures',
  mediaTypes: ['text/html', 'text/plain', 'application/pdf', 'multipart/related'],
  parse: (query) => ({ rendering: parseRendering(query), leftOut: leftOutOf(query) }),
});

/** WADO-RS (PS3.18, 10.4.1.1.3): pictures and documents for people to look at. */
@ApiTags('dicomweb')
@ApiBearerAuth()
@RateLimited('dicomweb')
@Controller('dicomweb/studies/:study')
export class RenderedController extends Rendered {
  constructor(
    protected readonly objects: StoredObjects,
    protected readonly sender: RenderedSender,
  ) {
    super();
  }
}
