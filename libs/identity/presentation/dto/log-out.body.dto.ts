import { OmitType } from '@nestjs/swagger';
import { LogOut } from '../../application/commands/log-out/log-out.command.js';

/** Which session ends: the refresh token's, or without one the access token's. */
export class LogOutBody extends OmitType(LogOut, ['sessionId'] as const) {}
