import type { MigrationClass } from '#platform/database/migration/migrator';
import { Platform1790000000001 } from './1790000000001-platform.js';
import { Identity1790000000002 } from './1790000000002-identity.js';
import { Files1790000000003 } from './1790000000003-files.js';
import { Workflows1790000000006 } from './1790000000006-workflows.js';
import { Reporting1790000000007 } from './1790000000007-reporting.js';
import { Notifications1790000000008 } from './1790000000008-notifications.js';
import { Operations1790000000009 } from './1790000000009-operations.js';
import { Inbox1790000000010 } from './1790000000010-inbox.js';
import { MessageEvents1790000000011 } from './1790000000011-message-events.js';
import { Delivery1790000000012 } from './1790000000012-delivery.js';
import { Media1790000000013 } from './1790000000013-media.js';
import { Ai1790000000014 } from './1790000000014-ai.js';
import { Knowledge1790000000015 } from './1790000000015-knowledge.js';
import { Teamwork1790000000016 } from './1790000000016-teamwork.js';
import { MessageSearch1790000000017 } from './1790000000017-message-search.js';
import { Discord1790000000018 } from './1790000000018-discord.js';
import { BotTurns1790000000019 } from './1790000000019-bot-turns.js';
import { Contacts1790000000020 } from './1790000000020-contacts.js';
import { Feed1790000000021 } from './1790000000021-feed.js';
import { BotVersions1790000000022 } from './1790000000022-bot-versions.js';
import { DeIdentification1790000000027 } from './1790000000027-de-identification.js';
import { People1790000000023 } from './1790000000023-people.js';
import { Meta1790000000024 } from './1790000000024-meta.js';
import { Archive1790000000026 } from './1790000000026-archive.js';
import { Reading1790000000028 } from './1790000000028-reading.js';
import { Viewer1790000000029 } from './1790000000029-viewer.js';
import { Fhir1790000000032 } from './1790000000032-fhir.js';
import { Delivery1790000000031 } from './1790000000031-delivery.js';
import { Pdf1790000000030 } from './1790000000030-pdf.js';
import { Dimse1790000000025 } from './1790000000025-dimse.js';
import { Projects1790000000034 } from './1790000000034-projects.js';
import { Conversations1790000000004 } from './1790000000004-conversations.js';
import { Hl71790000000033 } from './1790000000033-hl7.js';
import { ReportImages1790000000035 } from './1790000000035-report-images.js';
import { ReportVerification1790000000036 } from './1790000000036-report-verification.js';
import { PatientClass1790000000037 } from './1790000000037-patient-class.js';
import { ReadingFacts1790000000040 } from './1790000000040-reading-facts.js';
import { ReadingAgain1790000000039 } from './1790000000039-reading-again.js';
import { Notices1790000000041 } from './1790000000041-notices.js';
import { PlacerNumbers1790000000042 } from './1790000000042-placer-numbers.js';
import { Imaging1790000000005 } from './1790000000005-imaging.js';

/** All migrations, oldest first: one per feature. */
export const MIGRATIONS: readonly MigrationClass[] = [
  Platform1790000000001,
  Identity1790000000002,
  Files1790000000003,
  Conversations1790000000004,
  Imaging1790000000005,
  Workflows1790000000006,
  Reporting1790000000007,
  Notifications1790000000008,
  Operations1790000000009,
  Inbox1790000000010,
  MessageEvents1790000000011,
  Delivery1790000000012,
  Media1790000000013,
  Ai1790000000014,
  Knowledge1790000000015,
  Teamwork1790000000016,
  MessageSearch1790000000017,
  Discord1790000000018,
  BotTurns1790000000019,
  Contacts1790000000020,
  Feed1790000000021,
  BotVersions1790000000022,
  People1790000000023,
  Meta1790000000024,
  Dimse1790000000025,
  Archive1790000000026,
  DeIdentification1790000000027,
  Reading1790000000028,
  Viewer1790000000029,
  Pdf1790000000030,
  Delivery1790000000031,
  Fhir1790000000032,
  Hl71790000000033,
  Projects1790000000034,
  ReportImages1790000000035,
  ReportVerification1790000000036,
  PatientClass1790000000037,
  ReadingAgain1790000000039,
  ReadingFacts1790000000040,
  Notices1790000000041,
  PlacerNumbers1790000000042,
];
