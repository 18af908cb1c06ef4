import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';

import { Database } from '../database/database.js';
import { Requires } from '../http/decorators.js';
import { Consumers } from '../outbox/consumers.js';
import { Jobs } from './jobs.js';

export class ProcessView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['api', 'worker', 'all-in-one'] }) kind!: string;
  @ApiProperty() host!: string;
  @ApiProperty() pid!: number;
  @ApiProperty({ example: '0.1.0' }) version!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ description: 'Seconds since it last said that it lives' }) quietSeconds!: number;
  @ApiProperty({ example: '251658240', description: 'Resident memory in bytes' }) residentBytes!: string;
}

export class DatabaseHealthView {
  @ApiProperty({ example: '18.4' }) version!: string;
  @ApiProperty({ example: '73400320', description: 'Size in bytes' }) sizeBytes!: string;
  @ApiProperty({ description: 'Connections to this database' }) connections!: number;
  @ApiProperty({ description: 'Age in seconds of the oldest open transaction' })
  oldestTransactionSeconds!: number;
  @ApiProperty({ format: 'date-time', description: 'The database clock' }) now!: string;
  @ApiProperty({ description: 'Milliseconds by which this machine runs ahead of the database' })
  clockOffsetMs!: number;
}

export class AuditHealthView {
  @ApiProperty({ example: 420, description: 'Newest checkpoint; 0 before the first' }) checkpoint!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sealedAt!: string | null;
  @ApiProperty({ description: 'Age in seconds of the oldest entry that is not sealed yet' })
  unsealedSeconds!: number;
}

export class ConsumerLagView {
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Age in seconds of the oldest event not handled' }) seconds!: number;
}

export class AlarmView {
  @ApiProperty({ example: 'audit-daily-head' }) job!: string;
  @ApiProperty({ format: 'date-time' }) raisedAt!: string;
}

/** How the installation is (运行状况). */
export class HealthDetailsView {
  @ApiProperty({ enum: ['good', 'attention'] }) state!: 'good' | 'attention';
  @ApiProperty({ type: DatabaseHealthView }) database!: DatabaseHealthView;
  @ApiProperty({ type: AuditHealthView }) audit!: AuditHealthView;
  @ApiProperty({ type: [ProcessView] }) processes!: ProcessView[];
  @ApiProperty({ type: [ConsumerLagView] }) consumers!: ConsumerLagView[];
  @ApiProperty({ type: [AlarmView] }) alarms!: AlarmView[];
  @ApiProperty({ enum: ['postgres', 'redis'] }) queue!: string;
}

const UNSEALED_SECONDS_MAX = 60;
const LAG_SECONDS_MAX = 60;
const BEAT_SECONDS_MAX = 60;

/** Health in detail, for the system administrator; the bare answers for machines are /health, /ready and /metrics. */
@ApiTags('operations')
@Controller('operations')
export class HealthDetailsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Consumers) private readonly consumers: Consumers,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  @Get('health')
  @Requires('job.view')
  @ApiOkResponse({ type: HealthDetailsView })
  async health(): Promise<HealthDetailsView> {
    const [database, audit, watched, consumers] = await Promise.all([
      this.databaseHealth(),
      this.auditHealth(),
      this.watched(),
      this.consumers.lags(),
    ]);
    const attention =
      watched.alarms.length > 0 ||
      audit.unsealedSeconds > UNSEALED_SECONDS_MAX ||
      consumers.some((consumer) => consumer.seconds > LAG_SECONDS_MAX) ||
      watched.processes.some((process) => process.quietSeconds > BEAT_SECONDS_MAX);
    return {
      state: attention ? 'attention' : 'good',
      database,
      audit,
      consumers,
      queue: this.jobs.backend,
      ...watched,
    };
  }

  private async databaseHealth(): Promise<DatabaseHealthView> {
    const row = await this.database.read((q) =>
      q.one<Omit<DatabaseHealthView, 'clockOffsetMs'>>(
        `select current_setting('server_version') as version, pg_database_size(current_database())::text as "sizeBytes",
           a.connections, coalesce(a.oldest_transaction_seconds, 0) as "oldestTransactionSeconds",
           to_json(platform.now()) #>> '{}' as now
         from platform.activity() a`,
      ),
    );
    if (!row) throw new Error('the database gave no answer');
    return { ...row, clockOffsetMs: Date.now() - Date.parse(row.now) };
  }

  private async auditHealth(): Promise<AuditHealthView> {
    const row = await this.database.read(
      (q) =>
        q.one<AuditHealthView>(
          `select coalesce(c.n, 0)::int as checkpoint, to_json(c.at) #>> '{}' as "sealedAt",
             (select coalesce(max(extract(epoch from platform.now() - e.at)), 0) from audit.entry e
              where (e.xid >= pg_snapshot_xmin(coalesce(c.snap, '1:1:')) or exists (select from platform.restore r where r.id > c.restore))
                and e.id > coalesce((select r.entries_to from platform.restore r where r.id = c.restore), 0)
                and not audit.covers(e.id, e.xid, coalesce(c.restore, 0), coalesce(c.snap, '1:1:')))::float8 as "unsealedSeconds"
           from (values (1)) one (row) left join lateral (select * from audit.checkpoint order by n desc limit 1) c on true`,
        ),
      'jc_audit',
    );
    return row ?? { checkpoint: 0, sealedAt: null, unsealedSeconds: 0 };
  }

  private watched(): Promise<{ processes: ProcessView[]; alarms: AlarmView[] }> {
    return this.database.read(async (q) => ({
      processes: await q.query<ProcessView>(
        `select id, kind, host, pid, version, to_json(started_at) #>> '{}' as "startedAt", resident_bytes::text as "residentBytes",
           greatest(0, extract(epoch from platform.now() - seen_at))::float8 as "quietSeconds"
         from platform.process where seen_at > platform.now() - interval '10 minutes' order by started_at`,
      ),
      alarms: await q.query<AlarmView>(
        `select name as job, to_json(raised_at) #>> '{}' as "raisedAt" from platform.job_alarm
         where cleared_at is null order by raised_at`,
      ),
    }));
  }
}
