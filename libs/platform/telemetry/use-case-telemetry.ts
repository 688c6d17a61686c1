import { Injectable } from '@nestjs/common';
import { context as otel, ROOT_CONTEXT, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Histogram } from 'prom-client';
import { DomainError, type Execution, type ExecutionContext, UseCaseObserver } from '#kernel';
import { Settings } from '#platform/config/settings';
import { Metrics } from './metrics.js';

const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** A histogram sample for each use case and, where tracing is on, a span that continues the caller's trace. */
@Injectable()
export class UseCaseTelemetry extends UseCaseObserver {
  private readonly seconds: Histogram<string>;
  private readonly tracing: boolean;

  constructor(metrics: Metrics, settings: Settings) {
    super();
    this.seconds = metrics.histogram(
      'isocenter_use_case_seconds',
      'Duration of commands and queries',
      ['use_case', 'outcome'],
      BUCKETS,
    );
    this.tracing = settings.telemetry.otlpEndpoint !== undefined;
  }

  async observe<R>(execution: Execution, context: ExecutionContext, run: () => Promise<R>): Promise<R> {
    let outcome = 'succeeded';
    try {
      return await (this.tracing ? inSpan(execution, context, run) : run());
    } catch (error) {
      outcome = error instanceof DomainError ? error.kind : 'unexpected';
      throw error;
    } finally {
      const elapsed = (performance.now() - execution.startedTick) / 1000;
      this.seconds.observe({ use_case: execution.useCase.name, outcome }, elapsed);
    }
  }
}

function inSpan<R>(execution: Execution, context: ExecutionContext, run: () => Promise<R>): Promise<R> {
  // Work that follows an event has no active span: it continues the trace that the event carries.
  const parent = trace.getSpan(otel.active())
    ? otel.active()
    : propagation.extract(ROOT_CONTEXT, context.traceparent ? { traceparent: context.traceparent } : {});
  const attributes = {
    'isocenter.correlation_id': context.correlationId,
    'isocenter.execution_id': execution.id,
  };
  return trace
    .getTracer('isocenter')
    .startActiveSpan(execution.useCase.name, { attributes }, parent, async (span) => {
      try {
        return await run();
      } catch (error) {
        span.setStatus({
          code: SpanStatusCode.ERROR,
          message: error instanceof DomainError ? error.code : 'unexpected',
        });
        throw error;
      } finally {
        span.end();
      }
    });
}
