import { Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { IsInt, Min } from 'class-validator';
import {
  type Actor,
  anonymous,
  BEHAVIOUR_ORDER,
  CheckResource,
  Command,
  CommandHandler,
  CommandJournal,
  CurrentContext,
  DeclarePermissions,
  DomainError,
  type Execution,
  forbidden,
  Idempotent,
  type IdempotencyClaim,
  IdempotencyStore,
  KernelModule,
  Mediator,
  newId,
  Public,
  Query,
  QueryCache,
  QueryHandler,
  RequirePermission,
  type ResourceCheck,
  type Scope,
  system,
  SystemOnly,
  Transactions,
  UseCase,
  UseCaseObserver,
} from '#kernel';
import type { ActiveUnitOfWork } from '../domain/unit-of-work.js';

const log: string[] = [];

class OnlyEven implements ResourceCheck<Count> {
  check({ by }: Count): Promise<void> {
    log.push('check');
    return by % 2 ? Promise.reject(forbidden('test.odd', 'Only even numbers are yours.')) : Promise.resolve();
  }
}

@UseCase('test.count')
@RequirePermission('count')
@Idempotent()
@CheckResource(OnlyEven)
class Count extends Command<number> {
  @IsInt() @Min(1) readonly by!: number;
  constructor(fields: { by: number }) {
    super(fields);
  }
}

@CommandHandler(Count)
class CountHandler {
  execute({ by }: Count): Promise<number> {
    log.push('handler');
    return Promise.resolve(by * 2);
  }
}

@UseCase('test.ask')
@Public('a question anybody may ask')
class Ask extends Query<string> {}

@QueryHandler(Ask)
class AskHandler {
  constructor(private readonly contexts: CurrentContext) {}
  execute(): Promise<string> {
    return Promise.resolve(this.contexts.get().actor.kind);
  }
}

@UseCase('test.nest')
@SystemOnly()
class Nest extends Command<string> {}

@CommandHandler(Nest)
class NestHandler {
  constructor(private readonly mediator: Mediator) {}
  async execute(): Promise<string> {
    expect(await this.mediator.ask(new Ask({}))).toBe('system');
    return String(await this.mediator.send(new Count({ by: 2 })));
  }
}

class FakeTransactions extends Transactions {
  async run<R>(
    _scope: Scope,
    execution: Execution,
    work: (unitOfWork: ActiveUnitOfWork) => Promise<R>,
  ): Promise<R> {
    log.push(`begin ${execution.useCase.name}`);
    const answer = await work({ readOnly: execution.useCase.kind === 'query' } as ActiveUnitOfWork);
    log.push('commit');
    return answer;
  }
}
class FakeJournal extends CommandJournal {
  failed(execution: Execution, _context: unknown, error: unknown): Promise<void> {
    log.push(`failed ${execution.useCase.name} ${error instanceof DomainError ? error.code : 'unexpected'}`);
    return Promise.resolve();
  }
}
class FakeObserver extends UseCaseObserver {
  observe<R>(_execution: Execution, _context: unknown, run: () => Promise<R>): Promise<R> {
    return run();
  }
}
class FakeIdempotency extends IdempotencyStore {
  readonly answers = new Map<string, unknown>();
  claim({ key }: IdempotencyClaim): Promise<{ replay: unknown } | null> {
    return Promise.resolve(this.answers.has(key) ? { replay: this.answers.get(key) } : null);
  }
  complete({ key }: IdempotencyClaim, answer: unknown): Promise<void> {
    this.answers.set(key, answer);
    return Promise.resolve();
  }
}

function start(
  providers: Type[],
  permissions: Record<string, string> = { count: 'May count' },
): Promise<TestingModule> {
  @DeclarePermissions(permissions)
  @Module({ providers })
  class Context {}
  const ports = [
    { provide: Transactions, useClass: FakeTransactions },
    { provide: CommandJournal, useClass: FakeJournal },
    { provide: UseCaseObserver, useClass: FakeObserver },
    { provide: IdempotencyStore, useClass: FakeIdempotency },
    { provide: QueryCache, useValue: {} },
  ];
  @Module({ providers: ports, exports: ports })
  class Ports {}
  return Test.createTestingModule({ imports: [{ module: Ports, global: true }, KernelModule, Context] })
    .compile()
    .then((module) => module.init());
}

describe('the mediator', () => {
  let module: TestingModule;
  let mediator: Mediator;
  beforeAll(async () => {
    module = await start([CountHandler, AskHandler, NestHandler, OnlyEven]);
    mediator = module.get(Mediator);
  });
  afterAll(() => module.close());
  beforeEach(() => void (log.length = 0));

  const as = <R>(actor: Actor, work: () => Promise<R>, idempotencyKey?: string): Promise<R> =>
    module.get(CurrentContext).open(
      {
        actor,
        organizationId: newId(),
        correlationId: newId(),
        causationId: null,
        locale: 'en',
        ...(idempotencyKey ? { idempotencyKey } : {}),
      },
      work,
    );
  const counter: Actor = {
    kind: 'user',
    id: newId(),
    organizationId: newId(),
    permissions: new Set(['count']),
    name: 'C',
  };

  it('surrounds every handler in one order', () => {
    expect(BEHAVIOUR_ORDER.map(({ name }) => name)).toEqual([
      'TraceBehaviour',
      'ContextBehaviour',
      'AuthorizationBehaviour',
      'ValidationBehaviour',
      'FieldRightsBehaviour',
      'CachingBehaviour',
      'TransactionBehaviour',
      'IdempotencyBehaviour',
      'ResourceCheckBehaviour',
    ]);
  });

  it('answers what the handler answers, checking the resource inside the transaction', async () => {
    expect(await as(counter, () => mediator.send(new Count({ by: 2 })))).toBe(4);
    expect(log).toEqual(['begin test.count', 'check', 'handler', 'commit']);
  });

  it('tells a stranger to sign in before it looks at the fields', async () => {
    await expect(as(anonymous, () => mediator.send(new Count({ by: -1 })))).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    expect(log).toEqual(['failed test.count identity.sign-in-required']);
  });

  it('forbids an actor without the permission, naming it', async () => {
    const other: Actor = { ...counter, permissions: new Set(['other']) };
    await expect(as(other, () => mediator.send(new Count({ by: 2 })))).rejects.toMatchObject({
      kind: 'forbidden',
      message: 'This needs the permission count.',
    });
  });

  it('refuses bad fields with their names, without opening a transaction', async () => {
    await expect(as(counter, () => mediator.send(new Count({ by: 0 })))).rejects.toMatchObject({
      kind: 'invalid',
      details: { fields: [{ field: 'by', message: 'by must not be less than 1' }] },
    });
    expect(log).toEqual(['failed test.count kernel.invalid-input']);
  });

  it('journals a failed resource check and commits nothing', async () => {
    await expect(as(counter, () => mediator.send(new Count({ by: 3 })))).rejects.toMatchObject({
      code: 'test.odd',
    });
    expect(log).toEqual(['begin test.count', 'check', 'failed test.count test.odd']);
  });

  it('gives the stored answer to a repeated Idempotency-Key and does not run the handler again', async () => {
    const key = newId();
    expect(await as(counter, () => mediator.send(new Count({ by: 2 })), key)).toBe(4);
    log.length = 0;
    expect(await as(counter, () => mediator.send(new Count({ by: 2 })), key)).toBe(4);
    expect(log).toEqual(['begin test.count', 'commit']);
  });

  it('lets a query join the transaction it is asked in, and refuses a command there', async () => {
    await expect(as(system('test'), () => mediator.send(new Nest({})))).rejects.toThrow(
      "test.count was sent inside another use case's transaction",
    );
    expect(log.filter((line) => line.startsWith('begin'))).toEqual(['begin test.nest']);
  });

  it('rejects, and does not throw, where no context is open', async () => {
    await expect(mediator.send(new Count({ by: 2 }))).rejects.toThrow('outside of any execution context');
  });

  it('says which use case is not part of the process', async () => {
    @UseCase('elsewhere.do')
    @SystemOnly()
    class Elsewhere extends Command {}
    await expect(as(system('test'), () => mediator.send(new Elsewhere({})))).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'elsewhere.do is not part of this process.',
    });
  });
});

describe('a process does not start with a use case that', () => {
  it('declares no permission', async () => {
    @UseCase('test.open')
    class Open extends Command {}
    @CommandHandler(Open)
    class OpenHandler {
      execute(): Promise<void> {
        return Promise.resolve();
      }
    }
    await expect(start([OpenHandler])).rejects.toThrow('test.open: declares no permission');
  });

  it('has no name', async () => {
    @SystemOnly()
    class Nameless extends Command {}
    @CommandHandler(Nameless)
    class NamelessHandler {
      execute(): Promise<void> {
        return Promise.resolve();
      }
    }
    await expect(start([NamelessHandler])).rejects.toThrow('Nameless: has no @UseCase name');
  });

  it('has two handlers', async () => {
    @CommandHandler(Count)
    class Second {
      execute(): Promise<number> {
        return Promise.resolve(0);
      }
    }
    await expect(start([CountHandler, Second, OnlyEven])).rejects.toThrow(
      'test.count: has two handlers, Second is one too many',
    );
  });

  it('asks for a permission that no context declares', async () => {
    await expect(start([CountHandler, OnlyEven], {})).rejects.toThrow(
      'test.count: count is not a permission of any context',
    );
  });
});
