import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import type { Permission } from '#kernel';
import { AlarmRecipients, Database, Jobs, type Tx } from '#platform';

import { ActivateDueAppointments } from '../application/appointments.js';
import { say } from '../domain/say.js';

/** Scheduled work of this context (定时任务). */
@Injectable()
export class IdentityJobs implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(ActivateDueAppointments) private readonly activate: ActivateDueAppointments,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'identity-appointments',
      title: { zh: '配送委托到期生效', en: 'Activate distributor appointments' },
      schedule: { everySeconds: 600 },
      silentAfterSeconds: 3_600,
      run: async () => say('appointments-activated', { count: await this.activate.execute() }),
    });
    this.jobs.define({
      name: 'identity-nonces',
      title: { zh: '清空过期的接口随机数', en: 'Empty expired request nonces' },
      schedule: { everySeconds: 300 },
      silentAfterSeconds: 1_800,
      run: async () =>
        say((await this.call('identity.clear_nonces()')) === 'true' ? 'nonces-emptied' : 'nonces-in-use'),
    });
    this.jobs.define({
      name: 'identity-housekeeping',
      title: { zh: '清理过期会话', en: 'Clear expired sessions' },
      schedule: { everySeconds: 3_600 },
      silentAfterSeconds: 4 * 3_600,
      run: async () => say('sessions-cleared', { count: await this.call('identity.clean_up()') }),
    });
  }

  private async call(statement: 'identity.clear_nonces()' | 'identity.clean_up()'): Promise<string> {
    const row = await this.database.transaction((q) =>
      q.one<{ result: string }>(`select ${statement}::text as result`),
    );
    return row?.result ?? '';
  }
}

/** Who is told when the platform itself needs a person: everyone who holds the permission now. */
@Injectable()
export class HoldersOfPermission extends AlarmRecipients {
  async withPermission(tx: Tx, permission: Permission): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct a.id from identity.account a
       join identity.account_role g on g.account_id = a.id and tstzrange(g.valid_from, g.valid_to) @> platform.now()
       join identity.role_permission p on p.role = g.role and p.permission = $1 and tstzrange(p.valid_from, p.valid_to) @> platform.now()
       where a.state = 'active'`,
      [permission],
    );
    return rows.map((row) => row.id);
  }
}
