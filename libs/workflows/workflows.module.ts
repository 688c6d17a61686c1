import { Module } from '@nestjs/common';
import { DeclarePermissions } from '#kernel';
import { DeclareSchemas } from '#platform/database/declare-schemas';
import { AdvanceWorkflowHandler } from './application/commands/advance-workflow/advance-workflow.handler.js';
import { CreateWorkflowTemplateHandler } from './application/commands/create-template/create-template.handler.js';
import { DefineWorkflowTypeHandler } from './application/commands/define-type/define-type.handler.js';
import { FireTimerHandler } from './application/commands/fire-timer/fire-timer.handler.js';
import { FireTransitionHandler } from './application/commands/fire-transition/fire-transition.handler.js';
import { InstallBuiltInTemplatesHandler } from './application/commands/install-built-in-templates/install-built-in-templates.handler.js';
import { PublishWorkflowTemplateHandler } from './application/commands/publish-template/publish-template.handler.js';
import { RetireWorkflowTemplateHandler } from './application/commands/retire-template/retire-template.handler.js';
import { ReviseWorkflowTemplateHandler } from './application/commands/revise-template/revise-template.handler.js';
import { StartWorkflowHandler } from './application/commands/start-workflow/start-workflow.handler.js';
import { FindWorkflowInstancesHandler } from './application/queries/find-instances/find-instances.handler.js';
import { FindWorkflowTemplatesHandler } from './application/queries/find-templates/find-templates.handler.js';
import { FindWorkflowTypesHandler } from './application/queries/find-types/find-types.handler.js';
import { GetWorkflowInstanceHandler } from './application/queries/get-instance/get-instance.handler.js';
import { GetWorkflowTemplateDiagramHandler } from './application/queries/get-template-diagram/get-template-diagram.handler.js';
import { GetWorkflowTemplateHandler } from './application/queries/get-template/get-template.handler.js';
import { PreviewTransitionHandler } from './application/queries/preview-transition/preview-transition.handler.js';
import { WhenOrderAcquiredThenAcquire } from './application/reactions/when-order-acquired-then-acquire.js';
import { WhenOrderCancelledThenCancel } from './application/reactions/when-order-cancelled-then-cancel.js';
import { WhenOrderReopenedThenReopen } from './application/reactions/when-order-reopened-then-reopen.js';
import { WhenOrderRequestedThenStartWorkflow } from './application/reactions/when-order-requested-then-start-workflow.js';
import { WhenOrderScheduledThenSchedule } from './application/reactions/when-order-scheduled-then-schedule.js';
import { WhenOrganizationCreatedThenInstallTemplates } from './application/reactions/when-organization-created-then-install-templates.js';
import { WhenReportSignedThenReport } from './application/reactions/when-report-signed-then-report.js';
import { WhenResultDeliveredThenDeliver } from './application/reactions/when-result-delivered-then-deliver.js';
import { BuiltInTemplates } from './application/services/built-in-templates.js';
import { InstanceSteps } from './application/services/instance-steps.js';
import { PinnedTemplates } from './application/services/pinned-templates.js';
import { Statechart } from './application/services/statechart.js';
import { workflowsPermissions } from './contracts/permissions.js';
import { TransitionLog } from './domain/transition-log.js';
import { WorkflowInstanceRepository } from './domain/workflow-instance.repository.js';
import { WorkflowTemplateRepository } from './domain/workflow-template.repository.js';
import { WorkflowTimers } from './domain/workflow-timers.js';
import { WorkflowTypeRepository } from './domain/workflow-type.repository.js';
import { SqlTransitionLog } from './infrastructure/sql-transition-log.js';
import { SqlWorkflowTimers } from './infrastructure/sql-workflow-timers.js';
import { TypeormWorkflowInstanceRepository } from './infrastructure/typeorm-workflow-instance.repository.js';
import { TypeormWorkflowTemplateRepository } from './infrastructure/typeorm-workflow-template.repository.js';
import { TypeormWorkflowTypeRepository } from './infrastructure/typeorm-workflow-type.repository.js';
import { WorkflowInstanceSchema } from './infrastructure/workflow-instance.schema.js';
import { WorkflowTemplateSchema } from './infrastructure/workflow-template.schema.js';
import { WorkflowTypeSchema } from './infrastructure/workflow-type.schema.js';
import { XstateStatechart } from './infrastructure/xstate-statechart.js';
import { WorkflowsDemoSeed } from './presentation/cli/workflows.demo-seed.js';

const commandHandlers = [
  DefineWorkflowTypeHandler,
  CreateWorkflowTemplateHandler,
  ReviseWorkflowTemplateHandler,
  PublishWorkflowTemplateHandler,
  RetireWorkflowTemplateHandler,
  StartWorkflowHandler,
  FireTransitionHandler,
  AdvanceWorkflowHandler,
  FireTimerHandler,
  InstallBuiltInTemplatesHandler,
];

const queryHandlers = [
  FindWorkflowTypesHandler,
  FindWorkflowTemplatesHandler,
  GetWorkflowTemplateHandler,
  GetWorkflowTemplateDiagramHandler,
  FindWorkflowInstancesHandler,
  GetWorkflowInstanceHandler,
  PreviewTransitionHandler,
];

const reactions = [
  WhenOrganizationCreatedThenInstallTemplates,
  WhenOrderRequestedThenStartWorkflow,
  WhenOrderScheduledThenSchedule,
  WhenOrderAcquiredThenAcquire,
  WhenOrderReopenedThenReopen,
  WhenOrderCancelledThenCancel,
  WhenReportSignedThenReport,
  WhenResultDeliveredThenDeliver,
];

/** Workflow types, templates and instances: how the work on an order goes, and where each one stands. */
@DeclarePermissions(workflowsPermissions)
@DeclareSchemas(WorkflowTypeSchema, WorkflowTemplateSchema, WorkflowInstanceSchema)
@Module({
  providers: [
    ...commandHandlers,
    ...queryHandlers,
    ...reactions,
    BuiltInTemplates,
    InstanceSteps,
    PinnedTemplates,
    WorkflowsDemoSeed,
    { provide: Statechart, useClass: XstateStatechart },
    { provide: WorkflowTypeRepository, useClass: TypeormWorkflowTypeRepository },
    { provide: WorkflowTemplateRepository, useClass: TypeormWorkflowTemplateRepository },
    { provide: WorkflowInstanceRepository, useClass: TypeormWorkflowInstanceRepository },
    { provide: WorkflowTimers, useClass: SqlWorkflowTimers },
    { provide: TransitionLog, useClass: SqlTransitionLog },
  ],
})
export class WorkflowsModule {}
