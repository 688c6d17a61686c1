import { Module } from '@nestjs/common';
import { ProjectsModule } from '../../projects.module.js';
import { ProjectsController } from './projects.controller.js';

/** The doors of projects on the internal API. */
@Module({ imports: [ProjectsModule], controllers: [ProjectsController] })
export class ProjectsAdminModule {}
