import { ApiProperty } from '@nestjs/swagger';

import { PageView } from '../http/list.js';

export class JobTitleView {
  @ApiProperty({ example: '发布每日日志头' }) zh!: string;
  @ApiProperty({ example: 'Publish the daily head' }) en!: string;
}

/** A scheduled job with how it is doing (定时任务). */
export class JobView {
  @ApiProperty({ example: 'audit-daily-head' }) name!: string;
  @ApiProperty({ type: JobTitleView }) title!: JobTitleView;
  @ApiProperty({ type: Number, nullable: true, description: 'Pace in seconds, null for a cron pattern' })
  everySeconds!: number | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Cron pattern in Beijing time',
    example: '5 0 * * *',
  })
  cron!: string | null;
  @ApiProperty({ description: 'Longest time without a success before an alarm, seconds' })
  silentAfterSeconds!: number;
  @ApiProperty({ description: 'Seconds since the last success' }) quietSeconds!: number;
  @ApiProperty({ description: 'True when it has been silent for longer than it may' }) silent!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastStarted!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastFinished!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['succeeded', 'failed'] }) lastOutcome!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the newest finished run said' })
  lastDetail!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSuccess!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Milliseconds of the newest finished run' })
  lastDurationMs!: number | null;
}

export class JobListView {
  @ApiProperty({ enum: ['postgres', 'redis'], description: 'Where the queue lives' }) backend!: string;
  @ApiProperty({ type: [JobView] }) items!: JobView[];
}

/** One run of a job. */
export class JobRunView {
  @ApiProperty({ example: '1042' }) id!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) finishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['succeeded', 'failed'] }) outcome!: string | null;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
}

export class JobRunPageView extends PageView {
  @ApiProperty({ type: [JobRunView] }) items!: JobRunView[];
}

/** Answer to a run started by hand. */
export class JobStartedView {
  @ApiProperty({ example: 'audit-daily-head' }) name!: string;
  @ApiProperty({ enum: ['queued'] }) state!: 'queued';
}
