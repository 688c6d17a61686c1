/**
 * A fact that happened to an aggregate. The payload is plain JSON and carries ids rather than contents:
 * it is kept in the outbox and shown in traces, so nothing clinical, secret or written by a person belongs in it.
 */
export abstract class DomainEvent<P extends object = object> {
  constructor(readonly payload: Readonly<P>) {}
}

export interface EventType {
  /** Stable name, decoupled from the class: `imaging.order-requested`. */
  readonly name: string;
  readonly version: number;
  readonly target: new (payload: never) => DomainEvent;
}

const byName = new Map<string, EventType>();
const byClass = new Map<unknown, EventType>();

/** Names an event for the outbox. The name and version are a contract: they outlive the class. */
export function EventName(name: string, version = 1): ClassDecorator {
  return (target) => {
    const type: EventType = { name, version, target: target as never };
    const key = `${name}@${version}`;
    const known = byName.get(key);
    if (known && known.target !== type.target) throw new Error(`Two events are named ${key}.`);
    byName.set(key, type);
    byClass.set(target, type);
  };
}

/** The registered name of an event's class; throws for a class without `@EventName`. */
export function eventTypeOf(event: DomainEvent | (new (payload: never) => DomainEvent)): EventType {
  const type = byClass.get(typeof event === 'function' ? event : event.constructor);
  if (!type)
    throw new Error(
      `${typeof event === 'function' ? event.name : event.constructor.name} has no @EventName.`,
    );
  return type;
}

/** Whether this process knows an event of that name, in any version. */
export function isEventName(name: string): boolean {
  return [...byClass.values()].some((type) => type.name === name);
}

/** Rebuilds an event from its stored form, or undefined when this process does not know the name and version. */
export function reviveEvent(name: string, version: number, payload: object): DomainEvent | undefined {
  const type = byName.get(`${name}@${version}`);
  return type && new type.target(payload as never);
}
