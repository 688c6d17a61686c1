import { createHash } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Counter } from 'prom-client';
import { type Actor, type Caching, type ExecutionContext, QueryCache, type UseCase, UseCases } from '#kernel';
import { CommittedEvents } from '#platform/database/committed-events';
import { GAP, Realtime } from '#platform/realtime/realtime';
import { Metrics } from '#platform/telemetry/metrics';
import { freezePlain } from './freeze-plain.js';
import { OrganizationEpochs } from './organization-epochs.js';

const MOST_ANSWERS = 5_000;
/** About what the answers take as JSON, in characters. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
const MOST_CHARACTERS_AN_ANSWER = 256 * 1024;
/** Organizations whose answers are kept; each has a topic that this process listens to. */
const MOST_ORGANIZATIONS = 1_000;
/** Where the processes tell each other which events ended answers in an organization. */
const TOPIC = 'queries';

/**
 * Keeps answers in this process. An event ends them here as soon as it is committed, before its command answers; the
 * process that committed it tells the others through `Realtime`, and where that message is lost the answer's seconds end
 * it. Nothing is kept of an organization before its messages are heard. Those who ask the same at once share one reading.
 * Everybody gets the same object, which costs nothing a hit; it is frozen, so that whoever would change it fails and not
 * the next one.
 */
@Injectable()
export class LocalQueryCache extends QueryCache {
  private readonly answers = new LRUCache<string, { readonly answer: unknown }>({
    max: MOST_ANSWERS,
    maxSize: MOST_CHARACTERS,
    maxEntrySize: MOST_CHARACTERS_AN_ANSWER,
    ttlResolution: 0,
    perf: { now: () => performance.now() },
  });
  private readonly readings = new Map<string, Promise<unknown>>();
  private readonly organizations = new LRUCache<string, OrganizationEpochs>({
    max: MOST_ORGANIZATIONS,
    dispose: (epochs) => epochs.close(),
  });
  private readonly rights = new WeakMap<ReadonlySet<string>, string>();
  private readonly asked: Counter<'use_case' | 'outcome'>;
  private endedBy?: ReadonlyMap<string, readonly string[]>;

  /** @param realtime none where this process is the only one */
  constructor(
    private readonly useCases: UseCases,
    committed: CommittedEvents,
    metrics: Metrics,
    @Optional() private readonly realtime?: Realtime,
  ) {
    super();
    this.asked = metrics.counter(
      'isocenter_cached_queries_total',
      'Queries whose answers may be kept: hits were answered without reading',
      ['use_case', 'outcome'],
    );
    committed.listen((organizationId, events) => {
      for (const { type } of events) this.ended(organizationId, type);
    });
  }

  async answer(
    useCase: UseCase,
    caching: Caching,
    context: ExecutionContext,
    message: object,
    read: () => Promise<unknown>,
  ): Promise<unknown> {
    const { organizationId, actor, locale } = context;
    if (organizationId === null) return read();
    const { name } = useCase;
    const epochs = this.epochsOf(organizationId);
    const key = [organizationId, name, epochs.of(name), this.rightsOf(actor), locale, fieldsOf(message)].join(
      ' ',
    );
    const kept = this.answers.get(key);
    const underway = this.readings.get(key);
    this.asked.inc({ use_case: name, outcome: kept || underway ? 'hit' : 'miss' });
    if (kept) return kept.answer;
    if (underway) return underway;
    const reading = this.read(key, epochs.listening ? caching.seconds : 0, name, read);
    const forget = (): void => void this.readings.delete(key);
    this.readings.set(key, reading);
    reading.then(forget, forget);
    return reading;
  }

  /** @param seconds 0: it is not kept */
  private async read(
    key: string,
    seconds: number,
    owner: string,
    read: () => Promise<unknown>,
  ): Promise<unknown> {
    const start = performance.now();
    const answer = freezePlain(await read(), owner);
    if (seconds > 0)
      this.answers.set(key, { answer }, { ttl: seconds * 1_000, start, size: sizeOf(key, answer) });
    return answer;
  }

  private ended(organizationId: string, event: string): void {
    const names = this.keptUntil(event);
    if (names.length === 0) return;
    this.organizations.peek(organizationId)?.end(names);
    void this.realtime?.publish(organizationId, TOPIC, { event });
  }

  private epochsOf(organizationId: string): OrganizationEpochs {
    const known = this.organizations.get(organizationId);
    if (known) return known;
    const epochs = new OrganizationEpochs();
    this.organizations.set(organizationId, epochs);
    if (!this.realtime) epochs.listening = true;
    else
      this.realtime
        .subscribe(organizationId, TOPIC, (text) => this.heard(epochs, text))
        .then(
          (end) => epochs.hears(end),
          // The next question tries again.
          () => this.organizations.delete(organizationId),
        );
    return epochs;
  }

  private heard(epochs: OrganizationEpochs, text: string): void {
    if (text === GAP) return epochs.endAll();
    const { event } = JSON.parse(text) as { event: string };
    epochs.end(this.keptUntil(event));
  }

  /** The queries whose answers the event ends. */
  private keptUntil(event: string): readonly string[] {
    if (!this.endedBy) {
      const endedBy = new Map<string, string[]>();
      for (const { name, caching } of this.useCases.all())
        for (const one of caching?.until ?? []) endedBy.set(one, [...(endedBy.get(one) ?? []), name]);
      this.endedBy = endedBy;
    }
    return this.endedBy.get(event) ?? [];
  }

  /** The same for all who may do the same. */
  private rightsOf(actor: Actor): string {
    if (!('permissions' in actor)) return actor.kind;
    let rights = this.rights.get(actor.permissions);
    if (rights === undefined) {
      const names = JSON.stringify([...actor.permissions].sort());
      rights = createHash('sha256').update(names).digest('base64url');
      this.rights.set(actor.permissions, rights);
    }
    return rights;
  }
}

/** A query's fields in one order; that of nested ones may differ and then costs a reading. */
function fieldsOf(message: object): string {
  const fields = Object.entries(message).filter(([, value]) => value !== undefined);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sizeOf = (key: string, answer: unknown): number =>
  key.length + (answer === undefined ? 0 : JSON.stringify(answer).length);
