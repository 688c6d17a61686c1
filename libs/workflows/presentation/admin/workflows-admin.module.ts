import { Module } from '@nestjs/common';
import { WorkflowInstancesController } from './workflow-instances.controller.js';
import { WorkflowTemplatesController } from './workflow-templates.controller.js';
import { WorkflowTypesController } from './workflow-types.controller.js';

/** The workflow doors of the admin API. */
@Module({ controllers: [WorkflowTypesController, WorkflowTemplatesController, WorkflowInstancesController] })
export class WorkflowsAdminModule {}
