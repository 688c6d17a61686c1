import { Injectable } from '@nestjs/common';
import { holds } from '../../context/actor.js';
import { currentScope } from '../../context/scopes.js';
import { Behaviour, type Step } from '../behaviour.js';
import type { PagedResult } from '../paged-result.js';
import type { UseCase } from '../use-case.js';

type Item = Readonly<Record<string, unknown>>;

/** Leaves out of a query's answer the fields that its actor may not see; of a page, out of each of its items. */
@Injectable()
export class FieldRightsBehaviour extends Behaviour {
  compile({ fieldRights }: UseCase, next: Step): Step {
    const rights = Object.entries(fieldRights ?? {});
    if (rights.length === 0) return next;
    return async (message) => {
      const answer = await next(message);
      const { actor } = currentScope()!.context;
      const hidden = rights.filter(([, permission]) => !holds(actor, permission)).map(([field]) => field);
      if (hidden.length === 0 || typeof answer !== 'object' || answer === null) return answer;
      return isPage(answer)
        ? { ...answer, items: answer.items.map((item) => without(item, hidden)) }
        : without(answer as Item, hidden);
    };
  }
}

const isPage = (answer: object): answer is PagedResult<Item> =>
  'items' in answer && Array.isArray(answer.items);

/** A copy: the answer itself may be kept in a cache, for others too. */
const without = (item: Item, hidden: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([field]) => !hidden.includes(field)));
