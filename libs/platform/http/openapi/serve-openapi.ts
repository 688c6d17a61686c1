import { existsSync } from 'node:fs';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { withCommonAnswers } from './with-common-answers.js';

export interface ApiDescription {
  readonly title: string;
  readonly description: string;
}

/**
 * Serves `/openapi.json` and Swagger UI at `/docs`. The document is made at the first request, not at boot: few
 * processes are ever asked for it.
 */
export async function serveOpenApi(app: NestFastifyApplication, api: ApiDescription): Promise<void> {
  let document: Promise<OpenAPIObject> | undefined;
  const get = () => (document ??= describeApi(app, api));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/openapi.json', async (_request, reply) => reply.type('application/json').send(await get()));
  SwaggerModule.setup(
    'docs',
    app,
    { openapi: '3.0.0', info: { title: api.title, version: '1' }, paths: {} },
    {
      // The page prefers a specification that it holds over one that it must fetch, but not an empty one.
      swaggerOptions: { spec: {}, url: '/openapi.json', persistAuthorization: true },
      raw: false,
    },
  );
  await Promise.resolve();
}

/** The OpenAPI 3.0 document of an application, from its controllers and the metadata that the build wrote. */
export async function describeApi(app: NestFastifyApplication, api: ApiDescription): Promise<OpenAPIObject> {
  // The build writes it; a test that runs the sources does without the classes' descriptions.
  if (existsSync(new URL('./metadata.js', import.meta.url)))
    await SwaggerModule.loadPluginMetadata((await import('#platform/http/openapi/metadata')).default);
  const config = new DocumentBuilder()
    .setTitle(api.title)
    .setDescription(api.description)
    .setVersion('1')
    .addBearerAuth()
    .build();
  return withCommonAnswers(SwaggerModule.createDocument(app, config));
}
