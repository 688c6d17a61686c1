import { register } from 'node:module';
import type { NodeSDK } from '@opentelemetry/sdk-node';
import type { Settings } from '../config/settings.js';
import { scrubSpan } from './scrub-span.js';

const PROBES = /^\/(?:health\/|metrics)/;
const TRACED_PACKAGES = ['pg', 'pg-pool', 'http', 'https', 'node:http', 'node:https'];

const REQUEST_SPANS_ONLY = { instrumentHooks: false, instrumentHandler: false, recordExceptions: false };

type SpanExporter = NonNullable<NonNullable<ConstructorParameters<typeof NodeSDK>[0]>['traceExporter']>;

/** Tracing that runs. */
export interface Tracing {
  /** Sends what is still in memory. */
  shutdown(): Promise<void>;
}

/**
 * Starts OpenTelemetry when OTEL_EXPORTER_OTLP_ENDPOINT is set, and otherwise loads nothing at all. Must be awaited before
 * anything is imported that is to be traced: Fastify, pg.
 */
export async function startTracing(
  settings: Pick<Settings, 'telemetry'>,
  service: string,
): Promise<Tracing | undefined> {
  const { otlpEndpoint } = settings.telemetry;
  if (otlpEndpoint === undefined) return undefined;
  // Modules that are imported, not required, can be traced only when they are loaded through this hook.
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url, {
    data: { include: TRACED_PACKAGES },
  });
  const [
    { NodeSDK: Sdk },
    { OTLPTraceExporter },
    { HttpInstrumentation },
    { PgInstrumentation },
    { FastifyOtelInstrumentation },
  ] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/instrumentation-pg'),
    import('@fastify/otel'),
  ]);
  const sdk = new Sdk({
    serviceName: service,
    traceExporter: scrubbing(new OTLPTraceExporter({ url: `${otlpEndpoint}/v1/traces` })),
    metricReaders: [],
    logRecordProcessors: [],
    instrumentations: [
      new HttpInstrumentation({ ignoreIncomingRequestHook: ({ url }) => PROBES.test(url ?? '') }),
      // Statements carry placeholders; their values stay out.
      new PgInstrumentation({ enhancedDatabaseReporting: false, requireParentSpan: true }),
      // Gives the spans of requests their route; a span for each hook would only be noise.
      new FastifyOtelInstrumentation({ registerOnInitialization: true, ...REQUEST_SPANS_ONLY }),
    ],
  });
  sdk.start();
  return sdk;
}

/** An exporter that sends spans without what must not leave. */
function scrubbing(exporter: SpanExporter): SpanExporter {
  return {
    export: (finished, done) => {
      finished.forEach(scrubSpan);
      exporter.export(finished, done);
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
