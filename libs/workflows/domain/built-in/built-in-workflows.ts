import type { BuiltInWorkflow } from './built-in-workflow.js';
import { imagingRequest } from './imaging-request.js';

/** The workflows that every organization starts with, by key. */
export const builtInWorkflows: ReadonlyMap<string, BuiltInWorkflow> = new Map([
  [imagingRequest.key, imagingRequest],
]);
