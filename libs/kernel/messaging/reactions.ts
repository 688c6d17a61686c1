import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { DomainEvent } from '../domain/domain-event.js';
import { eventTypeOf } from '../domain/domain-event.js';
import { type Effect, type Reaction, type ReactionType, reactionTypeOf } from './reaction.js';

/** A reaction or effect of this process, ready to run. */
export interface RegisteredReaction {
  readonly type: ReactionType;
  readonly eventName: string;
  readonly eventVersion: number;
  readonly instance: Reaction<DomainEvent> | Effect<DomainEvent>;
}

/** All reactions and effects of this process, found at boot. Two of one name stop the start. */
@Injectable()
export class Reactions implements OnApplicationBootstrap {
  private readonly byName = new Map<string, RegisteredReaction>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const provider of this.discovery.getProviders()) {
      const type = typeof provider.metatype === 'function' ? reactionTypeOf(provider.metatype) : undefined;
      if (!type) continue;
      if (this.byName.has(type.name)) throw new Error(`Two reactions are named ${type.name}.`);
      const event = eventTypeOf(type.on);
      this.byName.set(type.name, {
        type,
        eventName: event.name,
        eventVersion: event.version,
        instance: provider.instance as RegisteredReaction['instance'],
      });
    }
  }

  all(): RegisteredReaction[] {
    return [...this.byName.values()];
  }

  find(name: string): RegisteredReaction | undefined {
    return this.byName.get(name);
  }
}
