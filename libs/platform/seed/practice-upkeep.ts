import { Injectable } from '@nestjs/common';
import type { Mediator } from '#kernel';

/** One context's part of bringing a practice that was made by an earlier version up to what new ones get. */
export interface UpkeepStep {
  /**
   * Sends commands as the system, in the practice. It runs after every migration, so it changes nothing that is right
   * already, and nothing that the practice has decided.
   *
   * @returns what an operator should know, a line each; no names of people
   */
  run(mediator: Mediator, practice: { readonly organizationId: string }): Promise<readonly string[]>;
}

const UPKEEP = Symbol('practice-upkeep');

/** Marks a provider as a step of the upkeep; lower orders run first. */
export function PracticeUpkeep(options: { readonly order: number }): ClassDecorator {
  return (target) => {
    Injectable()(target);
    Reflect.defineMetadata(UPKEEP, options.order, target);
  };
}

export function upkeepOrderOf(target: object): number | undefined {
  return Reflect.getMetadata(UPKEEP, target) as number | undefined;
}
