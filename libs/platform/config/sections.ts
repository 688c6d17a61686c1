import { aiSection } from './ai.section.js';
import { databaseSection } from './database.section.js';
import { dimseSection } from './dimse.section.js';
import { hl7Section } from './hl7.section.js';
import { httpSection } from './http.section.js';
import { limitsSection } from './limits.section.js';
import { mailSection } from './mail.section.js';
import { outboundSection } from './outbound.section.js';
import { pdfSection } from './pdf.section.js';
import { platformsSection } from './platforms.section.js';
import { processSection } from './process.section.js';
import { redisSection } from './redis.section.js';
import { securitySection } from './security.section.js';
import type { SettingsOf } from './section.js';
import { storageSection } from './storage.section.js';
import { telemetrySection } from './telemetry.section.js';

/** Every section, by its name in `Settings`. */
export const sections = {
  process: processSection,
  database: databaseSection,
  redis: redisSection,
  http: httpSection,
  dimse: dimseSection,
  hl7: hl7Section,
  security: securitySection,
  storage: storageSection,
  mail: mailSection,
  telemetry: telemetrySection,
  platforms: platformsSection,
  pdf: pdfSection,
  ai: aiSection,
  outbound: outboundSection,
  limits: limitsSection,
} as const;

/** The typed settings of every section. */
export type SectionSettings = {
  readonly [Name in keyof typeof sections]: SettingsOf<(typeof sections)[Name]>;
};
