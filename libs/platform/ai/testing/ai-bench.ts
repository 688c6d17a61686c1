import { CurrentContext, newId } from '#kernel';
import { testSettings } from '#platform/config/testing/test-settings';
import { UndiciOutboundHttp } from '#platform/outbound/undici-outbound-http';
import { Log } from '#platform/telemetry/log';
import { Metrics } from '#platform/telemetry/metrics';
import type { AiAttempt, AiPart } from '../ai-answer.js';
import type { AiModelChoice } from '../ai-provider.js';
import type { AiRequest } from '../ai-request.js';
import { SdkAiModels } from '../sdk/sdk-ai-models.js';
import { MemoryAiLedger } from './memory-ai-ledger.js';

/** The models on a ledger in memory, for specs that call stand-ins of providers. */
export class AiBench {
  readonly ledger = new MemoryAiLedger();
  readonly metrics = new Metrics('test');
  /** Every line that was logged. */
  readonly lines: string[] = [];
  readonly organizationId = newId();
  readonly models: SdkAiModels;
  private readonly contexts = new CurrentContext();
  private readonly http = new UndiciOutboundHttp({ allowPrivate: true });

  constructor(env: Readonly<Record<string, string>>) {
    const destination = { write: (line: string) => void this.lines.push(line) };
    const log = Log.create({ level: 'debug', service: 'test', destination });
    this.models = new SdkAiModels(
      testSettings(env),
      this.contexts,
      this.http,
      this.ledger,
      log,
      this.metrics,
    );
  }

  /** A question to these models. */
  static asking(models: readonly AiModelChoice[], more: Partial<AiRequest> = {}): AiRequest {
    const messages = [{ role: 'user', text: 'When are you open?' }] as const;
    return { models, instructions: 'You answer for a practice.', messages, purpose: 'draft', ...more };
  }

  /** What failed, by `provider code`. */
  static codesOf(attempts: readonly AiAttempt[]): string[] {
    return attempts.map(({ provider, code }) => `${provider} ${code}`);
  }

  /** Loads the SDK, which takes a while in Jest. */
  async warmUp(): Promise<void> {
    await this.generate(AiBench.asking([{ provider: 'openai', model: 'any' }]));
  }

  async stop(): Promise<void> {
    await this.http.onApplicationShutdown();
  }

  /** Runs work in a context of the organization. */
  within<R>(work: () => Promise<R>): Promise<R> {
    return this.contexts.asSystem('test', this.organizationId, work);
  }

  generate<O = never>(request: AiRequest<O>) {
    return this.within(() => this.models.generate(request));
  }

  /** All parts of a streamed answer. */
  parts(request: AiRequest): Promise<AiPart[]> {
    return this.within(async () => {
      const parts: AiPart[] = [];
      for await (const part of this.models.stream(request)) parts.push(part);
      return parts;
    });
  }

  /** What calls ended as, by `provider outcome`. */
  async outcomes(): Promise<string[]> {
    const pattern = /^ai_calls_total\{provider="(\w+)",purpose="[\w-]+",outcome="([\w.-]+)".* (\d+)$/gm;
    return [...(await this.metrics.text()).matchAll(pattern)].map(([, p, o, n]) => `${p} ${o} ${n}`);
  }
}
