import { SwaggerModule } from '@nestjs/swagger';
import { startSystem, type System } from '#test/support/system';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

/** Written by the build: not there for who checks a clean clone. */
const METADATA: string = '#platform/http/openapi/metadata';

/** Statuses whose answer has no content. */
const EMPTY = new Set(['202', '204']);

const referencesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, child]) =>
        key === '$ref' && typeof child === 'string' ? [child] : referencesIn(child),
      );

const leadsSomewhere = (document: object, reference: string): boolean =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], document) !==
  undefined;

/** With what the build writes about the classes (metadata.ts), as on a started system; `npm test` builds first. */
describe.each(['admin', 'public'] as const)('the OpenAPI document of the %s API', (api) => {
  let system: System;
  let document: Document;
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ door: `${method} ${path}`, path, operation })),
    );

  beforeAll(async () => {
    const { default: describeClasses } = (await import(METADATA)) as {
      default: () => Promise<Record<string, unknown>>;
    };
    await SwaggerModule.loadPluginMetadata(describeClasses);
    system = await startSystem({ engine: false, seeded: false });
    const answer = await system[api].get<Document>('/openapi.json');
    expect(answer.status).toBe(200);
    document = answer.body;
  });
  afterAll(() => system.stop());

  it('refers to nothing that is not in it', () => {
    expect(referencesIn(document).filter((reference) => !leadsSomewhere(document, reference))).toEqual([]);
  });

  it('says of each door what it answers, and how it refuses', () => {
    const silent = operations().filter(({ operation: { responses } }) => {
      const answers = Object.entries(responses).filter(([status]) => /^2/.test(status));
      const told =
        answers.length > 0 && answers.every(([status, { content }]) => content ?? EMPTY.has(status));
      return !told || !responses['default']?.content?.['application/problem+json'];
    });
    expect(silent.map(({ door }) => door)).toEqual([]);
  });

  it('names every parameter of its paths', () => {
    const missing = operations().filter(({ path, operation: { parameters = [] } }) =>
      [...path.matchAll(/\{(\w+)\}/g)].some(
        ([, name]) => !parameters.some((one) => one.in === 'path' && one.name === name),
      ),
    );
    expect(missing.map(({ door }) => door)).toEqual([]);
  });
});
