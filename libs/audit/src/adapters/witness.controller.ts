import { Body, Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { currentActor, Database, Public, Requires } from '#platform';

import { CounterSign } from '../application/counter-sign.js';
import { RegisterWitness, WithdrawWitness } from '../application/register-witness.js';
import { PublicHeadsView } from './audit.views.js';
import { latestHead, publishedHeads } from './heads.js';
import { logIdentity } from './sealer.js';
import {
  CounterSignatureBody,
  CounterSignedView,
  RegisteredWitnessView,
  WithdrawnWitnessView,
  WitnessBody,
  WitnessListView,
  type WitnessView,
} from './witness.views.js';

const HEADS_SHOWN = 366;

/** The second party: keys, counter-signatures, and what the public may keep (第二方见证). */
@ApiTags('audit')
@Controller()
export class WitnessController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RegisterWitness) private readonly registerWitness: RegisterWitness,
    @Inject(WithdrawWitness) private readonly withdrawWitness: WithdrawWitness,
    @Inject(CounterSign) private readonly counterSign: CounterSign,
  ) {}

  @Get('public/audit/heads')
  @Public()
  @ApiOkResponse({ type: PublicHeadsView })
  async heads(): Promise<PublicHeadsView> {
    const latest = await latestHead(this.database);
    return this.database.read(
      async (q) => ({
        ...(await logIdentity(q)),
        latest: latest ?? null,
        keys: await q.query(
          `select key_id as id, public_key as "publicKey", first_checkpoint::float8 as "firstCheckpoint"
         from audit.signing_key order by first_checkpoint`,
        ),
        items: await publishedHeads(q, HEADS_SHOWN),
      }),
      'jc_public',
    );
  }

  @Get('audit/witnesses')
  @Requires('audit.view')
  @ApiOkResponse({ type: WitnessListView })
  async witnesses(): Promise<WitnessListView> {
    const items = await this.database.read(
      (q) =>
        q.query<WitnessView>(
          `select w.id, w.account_name as "accountName", w.org_name as "orgName", w.key_id as "keyId", w.public_key as "publicKey",
             to_json(w.registered_at) #>> '{}' as "registeredAt", to_json(w.withdrawn_at) #>> '{}' as "withdrawnAt",
             w.account_id = $1 as mine,
             coalesce((select max(s.n) from audit.counter_signature s where s.witness_id = w.id), 0)::float8 as "lastSigned"
           from audit.witness w order by w.registered_at`,
          [currentActor().accountId],
        ),
      'jc_audit',
    );
    return { items };
  }

  @Post('audit/witnesses')
  @Requires('audit.countersign')
  @ApiCreatedResponse({ type: RegisteredWitnessView })
  register(@Body() body: WitnessBody): Promise<RegisteredWitnessView> {
    return this.registerWitness.execute({ accountId: currentActor().accountId, publicKey: body.publicKey });
  }

  @Delete('audit/witnesses/:id')
  @HttpCode(200)
  @Requires('audit.countersign')
  @ApiOkResponse({ type: WithdrawnWitnessView })
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<WithdrawnWitnessView> {
    return this.withdrawWitness.execute({ accountId: currentActor().accountId, id });
  }

  @Post('audit/counter-signatures')
  @Requires('audit.countersign')
  @ApiCreatedResponse({ type: CounterSignedView })
  countersign(@Body() body: CounterSignatureBody): Promise<CounterSignedView> {
    const { n, size, root, publicKey, signature } = body;
    return this.counterSign.execute({
      n,
      size,
      root,
      publicKey,
      signature,
      accountId: currentActor().accountId,
    });
  }
}
