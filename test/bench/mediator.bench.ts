import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { IsInt } from 'class-validator';
import {
  type Actor,
  Command,
  CommandHandler,
  CommandJournal,
  CurrentContext,
  DeclarePermissions,
  IdempotencyStore,
  KernelModule,
  Mediator,
  newId,
  QueryCache,
  RequirePermission,
  Transactions,
  UseCase,
  UseCaseObserver,
} from '#kernel';
import { type Figure, figure } from './figure.js';
import type { Session } from './session.js';

@UseCase('bench.add')
@RequirePermission('bench')
class Add extends Command<number> {
  @IsInt() readonly n!: number;
}

@CommandHandler(Add)
class AddHandler {
  execute({ n }: Add): Promise<number> {
    return Promise.resolve(n + 1);
  }
}

/** Ports that do nothing, so that only the mediator itself is measured. */
const ports = [
  {
    provide: Transactions,
    useValue: { run: (_s: unknown, _e: unknown, work: (u: object) => unknown) => work({}) },
  },
  { provide: CommandJournal, useValue: {} },
  {
    provide: UseCaseObserver,
    useValue: { observe: (_e: unknown, _c: unknown, run: () => unknown) => run() },
  },
  { provide: IdempotencyStore, useValue: {} },
  { provide: QueryCache, useValue: {} },
];

@DeclarePermissions({ bench: 'Run the bench' })
@Module({ providers: [AddHandler, ...ports], exports: ports })
class BenchModule {}

const COMMANDS = 100_000;
const RUNS = 7;

/** What the mediator with all behaviours adds to Nest's bare CommandBus, a command. */
export async function benchMediator(_session: Session): Promise<Figure[]> {
  const app = await NestFactory.createApplicationContext(
    { module: class {}, imports: [{ module: BenchModule, global: true }, KernelModule] },
    { logger: false },
  );
  const mediator = app.get(Mediator);
  const bus = app.get(CommandBus);
  const organizationId = newId();
  const actor: Actor = {
    kind: 'user',
    id: newId(),
    organizationId,
    permissions: new Set(['bench']),
    name: 'Bench',
  };
  const context = { actor, organizationId, correlationId: newId(), causationId: null, locale: 'en' };
  const measure = async (send: (command: Add) => Promise<number>): Promise<number> => {
    const started = performance.now();
    for (let n = 0; n < COMMANDS; n++) await send(new Add({ n }));
    return ((performance.now() - started) * 1000) / COMMANDS;
  };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(await measure((command) => bus.execute(command)));
    ours.push(
      await app.get(CurrentContext).open(context, () => measure((command) => mediator.send(command))),
    );
  }
  await app.close();
  const over = ours.map((microseconds, run) => microseconds - bare[run]!);
  return [
    figure("mediator over Nest's bare CommandBus, a command", 'µs', over, { atMost: 5 }),
    figure('CommandBus, a command', 'µs', bare),
  ];
}
