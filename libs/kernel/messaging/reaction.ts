import { Injectable } from '@nestjs/common';
import type { Command } from '../cqrs/command.js';
import type { DomainEvent } from '../domain/domain-event.js';
import type { EventEnvelope } from './event-envelope.js';

export interface ReactionOptions {
  /** Stable name `<context>.when-<event>-then-<act>`: the key of its deliveries, so renaming it orphans pending ones. */
  readonly name: string;
  readonly on: new (payload: never) => DomainEvent;
  /** Whether events of one aggregate must arrive one after the other, in order. True unless told. */
  readonly ordered?: boolean;
  /** Attempts before the delivery is parked for an operator; 8 unless told. */
  readonly maxAttempts?: number;
}

export interface ReactionType extends Required<ReactionOptions> {
  readonly kind: 'reaction' | 'effect';
}

const REACTION = Symbol('reaction');

function declare(kind: ReactionType['kind'], options: ReactionOptions): ClassDecorator {
  return (target) => {
    Injectable()(target);
    const type: ReactionType = { ordered: true, maxAttempts: 8, ...options, kind };
    Reflect.defineMetadata(REACTION, type, target);
  };
}

/** Declares a reaction: an event leads to one command, executed in the transaction that marks the delivery done. */
export function ReactTo(options: ReactionOptions): ClassDecorator {
  return declare('reaction', options);
}

/**
 * Declares an effect: an event leads to work outside the database (a send, a rendering), under a lease and outside any
 * transaction; the command it answers settles the delivery in one transaction, unless the lease was lost meanwhile.
 */
export function PerformOn(options: ReactionOptions): ClassDecorator {
  return declare('effect', options);
}

export function reactionTypeOf(target: object): ReactionType | undefined {
  return Reflect.getMetadata(REACTION, target) as ReactionType | undefined;
}

/** The body of a reaction: says which command follows, or null for none. Pure; it reads and sends nothing. */
export interface Reaction<E extends DomainEvent> {
  command(envelope: EventEnvelope<E>): Command<unknown> | null;
}

/** The body of an effect. It may ask queries and send commands (each its own transaction) and must be safe to repeat. */
export interface Effect<E extends DomainEvent> {
  perform(envelope: EventEnvelope<E>, run: EffectRun): Promise<Command<unknown> | null>;
}

export interface EffectRun {
  /** 1 for the first attempt; higher when an earlier one failed or its process died. */
  readonly attempt: number;
  /** Aborted when the lease is about to end or the process must stop. */
  readonly signal: AbortSignal;
}

/** Thrown by an effect that knows when it should be tried again (Retry-After). */
export class RetryLater extends Error {
  /**
   * @param counts whether this was an attempt, of which a delivery has so many; false for one that only waits for its turn
   */
  constructor(
    readonly seconds: number,
    message: string,
    readonly counts = true,
  ) {
    super(message);
    this.name = 'RetryLater';
  }
}
