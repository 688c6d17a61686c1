import { newId } from '#kernel';
import { buildTrace } from './build-trace.js';
import type { TracedCommand, TracedDelivery, TracedEvent } from './trace-rows.js';
import type { TraceTree } from './trace-tree.js';

let clock = 0;
const tick = () => new Date(Date.UTC(2026, 10, 21, 12, 0, clock++));
const correlationId = newId();

const command = (useCase: string, more: Partial<TracedCommand> = {}): TracedCommand => ({
  ...{ id: newId(), useCase, actorKind: 'user', actorId: null, correlationId, causationId: null },
  ...{ outcome: 'succeeded', errorCode: null, durationMs: 1, occurredAt: tick() },
  ...more,
});
const event = (type: string, by: { id: string }, more: Partial<TracedEvent> = {}): TracedEvent => ({
  ...{ id: newId(), type, aggregateType: 'order', aggregateId: newId(), payload: {} },
  ...{ commandId: by.id, correlationId, occurredAt: tick() },
  ...more,
});
const delivery = (
  handler: string,
  of: { id: string },
  more: Partial<TracedDelivery> = {},
): TracedDelivery => ({
  ...{
    handler,
    eventId: of.id,
    state: 'done',
    attempts: 1,
    availableAt: tick(),
    startedAt: tick(),
    settledAt: tick(),
  },
  lastError: null,
  ...more,
});
const ran = (useCase: string, by: TracedDelivery, more: Partial<TracedCommand> = {}): TracedCommand =>
  command(useCase, { actorKind: 'system', actorId: by.handler, causationId: by.eventId, ...more });

/** The tree as indented names. */
function lines(trees: readonly TraceTree[], depth = 0): string[] {
  return trees.flatMap(({ kind, row, children }) => {
    const name = kind === 'command' ? row.useCase : kind === 'event' ? row.type : row.handler;
    return [`${'  '.repeat(depth)}${name}`, ...lines(children, depth + 1)];
  });
}

describe('The tree of a trace', () => {
  it('goes from command to event to delivery to command', () => {
    const request = command('imaging.request-order');
    const requested = event('imaging.order-requested', request);
    const starting = delivery('workflows.when-order-requested', requested);
    const telling = delivery('notifications.when-order-requested', requested, {
      state: 'pending',
      startedAt: null,
    });
    const advance = ran('workflows.advance', starting);
    const started = event('workflows.instance-started', advance);
    expect(
      lines(
        buildTrace({
          commands: [advance, request],
          events: [started, requested],
          deliveries: [telling, starting],
        }),
      ),
    ).toEqual([
      'imaging.request-order',
      '  imaging.order-requested',
      '    workflows.when-order-requested',
      '      workflows.advance',
      '        workflows.instance-started',
      '    notifications.when-order-requested',
    ]);
  });

  it('keeps what a command recorded within one millisecond in its order', () => {
    const start = command('workflows.start');
    const occurredAt = tick();
    const recorded = ['b', 'c', 'a'].map((name) => event(`x.${name}`, start, { occurredAt }));
    expect(lines(buildTrace({ commands: [start], events: recorded, deliveries: [] })).slice(1)).toEqual([
      '  x.b',
      '  x.c',
      '  x.a',
    ]);
  });

  it('shows every attempt of a handler, the failed ones too', () => {
    const sign = command('reporting.sign');
    const signed = event('reporting.report-signed', sign);
    const rendering = delivery('reporting.when-signed', signed, { attempts: 2 });
    const failed = ran('reporting.attach', rendering, {
      outcome: 'failed',
      errorCode: 'kernel.concurrent-change',
    });
    const done = ran('reporting.attach', rendering);
    expect(
      lines(buildTrace({ commands: [done, sign, failed], events: [signed], deliveries: [rendering] })),
    ).toEqual([
      'reporting.sign',
      '  reporting.report-signed',
      '    reporting.when-signed',
      '      reporting.attach',
      '      reporting.attach',
    ]);
  });

  it('puts a command of another chain above the events it recorded for this one', () => {
    const batch = command('conversations.accept-batch', { correlationId: newId() });
    const received = event('conversations.inbound-event-received', batch);
    expect(lines(buildTrace({ commands: [batch], events: [received], deliveries: [] }))).toEqual([
      'conversations.accept-batch',
      '  conversations.inbound-event-received',
    ]);
  });

  it('has a root for everything whose cause is not among the rows, in order of time', () => {
    const slot = event('command:files.tidy', { id: newId() });
    const later = command('imaging.store', { causationId: newId() });
    expect(
      lines(
        buildTrace({ commands: [later], events: [slot], deliveries: [delivery('command:files.tidy', slot)] }),
      ),
    ).toEqual(['command:files.tidy', '  command:files.tidy', 'imaging.store']);
  });

  it('keeps a handler’s command with its event when its delivery is gone', () => {
    const made = event('imaging.order-requested', { id: newId() });
    const orphan = ran('workflows.advance', delivery('workflows.when', made));
    expect(lines(buildTrace({ commands: [orphan], events: [made], deliveries: [] }))).toEqual([
      'imaging.order-requested',
      '  workflows.advance',
    ]);
  });
});
