import type { ReportMacro } from './report-macro.js';

/** The macros of the organization and of its readers. */
export abstract class ReportMacroRepository {
  abstract find(id: string): Promise<ReportMacro | undefined>;
  /** Throws a conflict when its owner has another with that shortcut. */
  abstract add(macro: ReportMacro): Promise<void>;
  /** Throws a conflict when its owner has another with that shortcut. */
  abstract update(macro: ReportMacro): Promise<void>;
  abstract remove(macro: ReportMacro): Promise<void>;
}
