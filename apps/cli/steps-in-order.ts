import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

/** The providers that are marked as steps of something, of all contexts, in their order. */
export function stepsInOrder<Step>(
  app: INestApplicationContext,
  orderOf: (target: object) => number | undefined,
): Step[] {
  const found: { order: number; step: Step }[] = [];
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype, instance } of module.providers.values()) {
      const order = typeof metatype === 'function' ? orderOf(metatype) : undefined;
      if (order !== undefined) found.push({ order, step: instance as Step });
    }
  return found.sort((a, b) => a.order - b.order).map(({ step }) => step);
}
