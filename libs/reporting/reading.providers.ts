import type { Provider } from '@nestjs/common';
import { CheckArrivalHandler } from './application/commands/check-arrival/check-arrival.handler.js';
import { DropReadingHandler } from './application/commands/drop-reading/drop-reading.handler.js';
import { NoteLateImagesHandler } from './application/commands/note-late-images/note-late-images.handler.js';
import { OpenReportHandler } from './application/commands/open-report/open-report.handler.js';
import { PrioritizeReportHandler } from './application/commands/prioritize-report/prioritize-report.handler.js';
import { ReadAgainHandler } from './application/commands/read-again/read-again.handler.js';
import { RefreshReportsHandler } from './application/commands/refresh-reports/refresh-reports.handler.js';
import { WhenOrderChangedThenRefreshReports } from './application/reactions/when-order-changed-then-refresh-reports.js';
import { WhenPatientChangedThenRefreshReports } from './application/reactions/when-patient-changed-then-refresh-reports.js';
import { WhenPatientMergedThenRefreshReports } from './application/reactions/when-patient-merged-then-refresh-reports.js';
import { WhenPatientUnmergedThenRefreshReports } from './application/reactions/when-patient-unmerged-then-refresh-reports.js';
import { WhenStudyDeletedThenDropReading } from './application/reactions/when-study-deleted-then-drop-reading.js';
import { WhenStudyExtendedThenNoteLateImages } from './application/reactions/when-study-extended-then-note-late-images.js';
import { WhenStudyMatchedThenOpenReport } from './application/reactions/when-study-matched-then-open-report.js';
import { WhenStudyPatientSettledThenOpenReport } from './application/reactions/when-study-patient-settled-then-open-report.js';
import { WhenStudyReceivedThenOpenReport } from './application/reactions/when-study-received-then-open-report.js';
import { WhenStudyUnmatchedThenOpenReport } from './application/reactions/when-study-unmatched-then-open-report.js';
import { ReadingStart } from './application/services/reading-start.js';
import { StudyNews } from './application/services/study-news.js';
import { StudyReadings } from './application/services/study-readings.js';

/** What reports learn of their studies, as part of `ReportingModule`. */
export const READING_PROVIDERS: Provider[] = [
  CheckArrivalHandler,
  DropReadingHandler,
  NoteLateImagesHandler,
  OpenReportHandler,
  PrioritizeReportHandler,
  ReadAgainHandler,
  ReadingStart,
  RefreshReportsHandler,
  StudyNews,
  StudyReadings,
  WhenOrderChangedThenRefreshReports,
  WhenPatientChangedThenRefreshReports,
  WhenPatientMergedThenRefreshReports,
  WhenPatientUnmergedThenRefreshReports,
  WhenStudyDeletedThenDropReading,
  WhenStudyExtendedThenNoteLateImages,
  WhenStudyMatchedThenOpenReport,
  WhenStudyPatientSettledThenOpenReport,
  WhenStudyReceivedThenOpenReport,
  WhenStudyUnmatchedThenOpenReport,
];
