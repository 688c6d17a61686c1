import { Injectable } from '@nestjs/common';
import type { Mediator } from '#kernel';

/** One context's part of the demo practice. */
export interface SeedStep {
  /** Sends commands as the system, in the demo organization. */
  run(mediator: Mediator, practice: { readonly organizationId: string }): Promise<void>;
}

const SEED = Symbol('demo-seed');

/** Marks a provider as a step of the demo data; lower orders run first. */
export function DemoSeed(options: { readonly order: number }): ClassDecorator {
  return (target) => {
    Injectable()(target);
    Reflect.defineMetadata(SEED, options.order, target);
  };
}

export function seedOrderOf(target: object): number | undefined {
  return Reflect.getMetadata(SEED, target) as number | undefined;
}
