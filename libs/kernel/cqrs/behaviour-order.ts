import { AuthorizationBehaviour } from './behaviours/authorization.behaviour.js';
import { CachingBehaviour } from './behaviours/caching.behaviour.js';
import { ContextBehaviour } from './behaviours/context.behaviour.js';
import { FieldRightsBehaviour } from './behaviours/field-rights.behaviour.js';
import { IdempotencyBehaviour } from './behaviours/idempotency.behaviour.js';
import { ResourceCheckBehaviour } from './behaviours/resource-check.behaviour.js';
import { TraceBehaviour } from './behaviours/trace.behaviour.js';
import { TransactionBehaviour } from './behaviours/transaction.behaviour.js';
import { ValidationBehaviour } from './behaviours/validation.behaviour.js';

/** What surrounds every handler, outermost first. Permission comes before validation: a stranger learns nothing of our rules. */
export const BEHAVIOUR_ORDER = [
  TraceBehaviour,
  ContextBehaviour,
  AuthorizationBehaviour,
  ValidationBehaviour,
  FieldRightsBehaviour,
  CachingBehaviour,
  TransactionBehaviour,
  IdempotencyBehaviour,
  ResourceCheckBehaviour,
] as const;
