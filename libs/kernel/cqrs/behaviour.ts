import type { UseCase } from './use-case.js';

/** One link of a use case's chain: takes the message, answers the result. */
export type Step = (message: object) => Promise<unknown>;

/** Something done around every use case. Compiled once per use case at boot, so what does not apply costs nothing later. */
export abstract class Behaviour {
  /** The step that surrounds `next` for this use case, or `next` itself where the behaviour does not apply. */
  abstract compile(useCase: UseCase, next: Step): Step;
}
