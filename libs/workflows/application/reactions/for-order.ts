import { imagingRequest } from '../../domain/built-in/imaging-request.js';
import { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';

/** Brings the imaging request of an order along. */
export function forOrder(orderId: string, event?: string, input?: Record<string, unknown>): AdvanceWorkflow {
  const { key: template, subjectType } = imagingRequest;
  return new AdvanceWorkflow({ template, subjectType, subjectId: orderId, event, input });
}
