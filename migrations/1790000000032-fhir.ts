import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables whose rows other systems follow by the time of their last change. */
const FOLLOWED = ['patient', 'imaging_order', 'study', 'referrer', 'identity_user', 'report'] as const;
/** A study's row changes with each instance that arrives: an index of that time would make every one of them write all others. */
const INDEXED = FOLLOWED.filter((table) => table !== 'study');

/**
 * When rows changed last, for software that asks what is new. The database sees to it, because rows are also changed in sets,
 * past their aggregates. What is there already counts as changed now.
 */
export class Fhir1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of FOLLOWED) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now()`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN updated_at SET DEFAULT clock_timestamp()`);
    }
    for (const table of INDEXED)
      await runner.query(`CREATE INDEX ${table}_updated ON ${table} (organization_id, updated_at, id)`);
    await runner.query(
      'CREATE INDEX study_updated ON study USING brin (updated_at) WITH (pages_per_range = 16)',
    );
    await runner.query('CREATE INDEX report_file_file ON report_file (organization_id, file_id)');
    await rows(runner);
    await reports(runner);
    await parts(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER patient_identifier_touched ON patient_identifier');
    await runner.query('DROP TRIGGER report_file_touched ON report_file');
    for (const table of FOLLOWED) await runner.query(`DROP TRIGGER ${table}_touched ON ${table}`);
    await runner.query('DROP FUNCTION touch_row, touch_report, touch_patient, touch_report_of_file');
    await runner.query('DROP INDEX report_file_file');
    for (const table of FOLLOWED) await runner.query(`ALTER TABLE ${table} DROP COLUMN updated_at`);
  }
}

/** Never the same twice for a row, however fast changes follow each other and whatever the clock does. */
const NEXT = `greatest(clock_timestamp(), OLD.updated_at + interval '1 microsecond')`;

async function rows(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION touch_row() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.updated_at := ${NEXT};
      RETURN NEW;
    END $$`);
  for (const table of FOLLOWED.filter((name) => name !== 'report'))
    await runner.query(
      `CREATE TRIGGER ${table}_touched BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION touch_row()`,
    );
}

/** Of a report others see what was issued: a draft, a claim or a clock changes nothing for them. */
async function reports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION touch_report() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.revision, NEW.status, NEW.study_id, NEW.order_id, NEW.updated_at)
         IS DISTINCT FROM (OLD.revision, OLD.status, OLD.study_id, OLD.order_id, OLD.updated_at) THEN
        NEW.updated_at := ${NEXT};
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(
    'CREATE TRIGGER report_touched BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION touch_report()',
  );
}

/** A restore brings the times along. */
const UNLESS_RESTORED = `WHEN (current_user <> 'isocenter_backup')`;

/** What belongs to a row without being in it. */
async function parts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION touch_patient() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE patient SET updated_at = clock_timestamp()
      WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.patient_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.patient_id END);
      RETURN NULL;
    END $$`);
  await runner.query(`CREATE TRIGGER patient_identifier_touched AFTER INSERT OR UPDATE OR DELETE ON patient_identifier
    FOR EACH ROW ${UNLESS_RESTORED} EXECUTE FUNCTION touch_patient()`);
  await runner.query(`
    CREATE FUNCTION touch_report_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE report SET updated_at = clock_timestamp() WHERE id = NEW.report_id;
      RETURN NULL;
    END $$`);
  await runner.query(`CREATE TRIGGER report_file_touched AFTER INSERT ON report_file
    FOR EACH ROW ${UNLESS_RESTORED} EXECUTE FUNCTION touch_report_of_file()`);
}
