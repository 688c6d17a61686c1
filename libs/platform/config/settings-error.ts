/** One thing wrong with the environment. The message never repeats a value, which may be a secret. */
export interface SettingsFault {
  readonly variable: string;
  readonly message: string;
}

/** The environment cannot be used. Carries every fault, not only the first. */
export class SettingsError extends Error {
  readonly code = 'config.invalid';

  constructor(readonly faults: readonly SettingsFault[]) {
    super(
      `The settings are not usable:\n${faults.map((fault) => `  ${fault.variable}: ${fault.message}`).join('\n')}`,
    );
    this.name = 'SettingsError';
  }
}
