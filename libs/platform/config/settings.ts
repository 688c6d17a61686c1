import { inspect } from 'node:util';
import type { AiSettings } from './ai.section.js';
import type { DatabaseSettings } from './database.section.js';
import type { DimseSettings } from './dimse.section.js';
import type { Hl7Settings } from './hl7.section.js';
import type { HttpSettings } from './http.section.js';
import type { LimitsSettings } from './limits.section.js';
import type { MailSettings } from './mail.section.js';
import type { OutboundSettings } from './outbound.section.js';
import type { PdfSettings } from './pdf.section.js';
import type { PlatformsSettings } from './platforms.section.js';
import type { ProcessSettings } from './process.section.js';
import type { RedisSettings } from './redis.section.js';
import type { SectionSettings } from './sections.js';
import type { SecuritySettings } from './security.section.js';
import type { StorageSettings } from './storage.section.js';
import type { TelemetrySettings } from './telemetry.section.js';

const SECRET_NAMES = new Set([
  'secret',
  'previousSecrets',
  'secretAccessKey',
  'accessKeyId',
  'apiKey',
  'password',
]);

function withoutSecrets(this: unknown, name: string, value: unknown): unknown {
  if (SECRET_NAMES.has(name) && value !== undefined) return '[hidden]';
  if (typeof value !== 'string' || !value.includes('://') || !URL.canParse(value)) return value;
  return value.replace(/^([a-z]+:\/\/[^/?#]*?):[^/?#]*@/i, '$1:[hidden]@');
}

/** What this process was told by its environment; immutable. Printing or serializing it shows no secret. */
export class Settings implements SectionSettings {
  readonly process: ProcessSettings;
  readonly database: DatabaseSettings;
  readonly redis: RedisSettings;
  readonly http: HttpSettings;
  readonly dimse: DimseSettings;
  readonly hl7: Hl7Settings;
  readonly security: SecuritySettings;
  readonly storage: StorageSettings;
  readonly mail: MailSettings;
  readonly telemetry: TelemetrySettings;
  readonly platforms: PlatformsSettings;
  readonly pdf: PdfSettings;
  readonly ai: AiSettings;
  readonly outbound: OutboundSettings;
  readonly limits: LimitsSettings;

  constructor(parts: SectionSettings) {
    this.process = parts.process;
    this.database = parts.database;
    this.redis = parts.redis;
    this.http = parts.http;
    this.dimse = parts.dimse;
    this.hl7 = parts.hl7;
    this.security = parts.security;
    this.storage = parts.storage;
    this.mail = parts.mail;
    this.telemetry = parts.telemetry;
    this.platforms = parts.platforms;
    this.pdf = parts.pdf;
    this.ai = parts.ai;
    this.outbound = parts.outbound;
    this.limits = parts.limits;
    Object.freeze(this);
  }

  /** The settings as plain data for people to read, secrets and passwords hidden. */
  toJSON(): unknown {
    return JSON.parse(JSON.stringify({ ...this }, withoutSecrets)) as unknown;
  }

  [inspect.custom](): unknown {
    return this.toJSON();
  }
}
