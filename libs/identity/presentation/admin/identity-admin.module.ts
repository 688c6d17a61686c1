import { Module } from '@nestjs/common';
import { AccessRecordsController } from './access-records.controller.js';
import { AccountLimitGuard } from './account-limit.guard.js';
import { ActivitiesController } from './activities.controller.js';
import { ApiKeysController } from './api-keys.controller.js';
import { AuthController } from './auth.controller.js';
import { BearerSession } from './bearer-session.js';
import { ForgetAccessInterceptor } from './forget-access.interceptor.js';
import { JwksController } from './jwks.controller.js';
import { MeController } from './me.controller.js';
import { PasswordResetController } from './password-reset.controller.js';
import { PermissionsController } from './permissions.controller.js';
import { PracticeController } from './practice.controller.js';
import { RolesController } from './roles.controller.js';
import { UsersController } from './users.controller.js';

/** Identity's doors on the internal API. */
@Module({
  controllers: [
    AuthController,
    PasswordResetController,
    JwksController,
    MeController,
    UsersController,
    RolesController,
    PermissionsController,
    ApiKeysController,
    PracticeController,
    ActivitiesController,
    AccessRecordsController,
  ],
  providers: [AccountLimitGuard, BearerSession, ForgetAccessInterceptor],
})
export class IdentityAdminModule {}
