import type { Type } from '@nestjs/common';
import type { DiscoveryService } from '@nestjs/core';
import {
  Cached,
  Command,
  CommandHandler,
  DomainEvent,
  EventName,
  OnPrimary,
  type Permissions,
  Public,
  Query,
  QueryHandler,
  SystemOnly,
  UseCase,
  UseCases,
} from '#kernel';

@EventName('test.counted')
class Counted extends DomainEvent {}
@EventName('elsewhere.changed')
class ElsewhereChanged extends DomainEvent {}

class Answering {
  execute(): Promise<void> {
    return Promise.resolve();
  }
}

/** The use cases of a process with these handlers. */
function load(...handlers: Type[]): UseCases {
  const discovery = { getProviders: () => handlers.map((metatype) => ({ metatype })) };
  const useCases = new UseCases(discovery as unknown as DiscoveryService, {} as Permissions);
  useCases.load();
  return useCases;
}

describe('a query whose answers are kept', () => {
  it('is read from the primary; another one only when it asks for that', () => {
    @UseCase('test.kept')
    @Public('kept for all')
    @Cached({ seconds: 3_600, until: ['test.counted'] })
    class Kept extends Query<void> {}
    @UseCase('test.exact')
    @Public('exact for all')
    @OnPrimary()
    class Exact extends Query<void> {}
    @UseCase('test.plain')
    @Public('plain for all')
    class Plain extends Query<void> {}
    @QueryHandler(Kept)
    class KeptHandler extends Answering {}
    @QueryHandler(Exact)
    class ExactHandler extends Answering {}
    @QueryHandler(Plain)
    class PlainHandler extends Answering {}
    const useCases = load(KeptHandler, ExactHandler, PlainHandler);
    expect(useCases.all().map(({ name, onPrimary }) => [name, onPrimary])).toEqual([
      ['test.kept', true],
      ['test.exact', true],
      ['test.plain', false],
    ]);
    expect(useCases.named('test.kept').caching).toEqual({ seconds: 3_600, until: ['test.counted'] });
  });

  it('stops the start when it is kept for no sensible time, or until events that its context does not have', () => {
    @UseCase('test.keep')
    @Public('kept for all')
    @Cached({ seconds: 0, until: ['test.never', 'elsewhere.changed', 'test.counted'] })
    class Keep extends Query<void> {}
    @UseCase('test.keep-forever')
    @Public('kept for all')
    @Cached({ seconds: 3_601, until: [] })
    class KeepForever extends Query<void> {}
    @QueryHandler(Keep)
    class KeepHandler extends Answering {}
    @QueryHandler(KeepForever)
    class KeepForeverHandler extends Answering {}
    expect([Counted, ElsewhereChanged]).toHaveLength(2);
    expect(() => load(KeepHandler, KeepForeverHandler)).toThrow(
      [
        'test.keep: is kept for 0 seconds, not for 1 to 3600',
        'test.keep: is kept until test.never, which is no event of any context here',
        'test.keep: is kept until elsewhere.changed, which is an event of another context',
        'test.keep-forever: is kept for 3601 seconds, not for 1 to 3600',
        'test.keep-forever: is kept until no event: its answer would outlive every change',
      ].join('\n  '),
    );
  });

  it('is no command', () => {
    @UseCase('test.keep-command')
    @SystemOnly()
    @Cached({ seconds: 1, until: ['test.counted'] })
    class KeepCommand extends Command {}
    @CommandHandler(KeepCommand)
    class KeepCommandHandler extends Answering {}
    expect(() => load(KeepCommandHandler)).toThrow(
      'test.keep-command: only a query can be cached, restricted or kept to the primary',
    );
  });
});
