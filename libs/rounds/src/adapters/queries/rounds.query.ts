import { DomainError } from '#kernel';
import { pageOf, type Filter, type ListQuery, type Page, type Queryer, containing } from '#platform';

import type { RoundDetailView, RoundView } from '../views/round.views.js';
import { say } from '../../library/say.js';

export interface RoundFilters {
  readonly state?: string | undefined;
  readonly category?: string | undefined;
  readonly ruleset?: string | undefined;
  readonly confidence?: string | undefined;
  readonly region?: string | undefined;
}

const COLUMNS = `r.id, r.round_no as "roundNo", r.title, r.category, r.ruleset, r.state, r.source_confidence as confidence,
  r.price_visibility as visibility, to_char(r.opened_on, 'YYYY-MM-DD') as "openedOn",
  to_char(r.announced_on, 'YYYY-MM-DD') as "announcedOn", r.variety_count as varieties, r.product_count as products,
  r.bidder_count as bidders, r.volume_rows as "volumeRows", r.basis,
  coalesce((e.summary->>'winners')::int, case when r.basis = 'awards' then r.product_count end) as winners,
  r.imported_at as "importedAt", r.version`;
const FROM = 'rounds.round r left join rounds.evaluation e on e.id = r.official_evaluation';

/** The rounds library as a list (轮次库). */
export function listRounds(q: Queryer, query: ListQuery, filters: RoundFilters): Promise<Page<RoundView>> {
  return pageOf<RoundView>(
    q,
    {
      select: COLUMNS,
      from: FROM,
      where: roundFilters(query, filters),
      sortable: {
        importedAt: ['r.imported_at', 'timestamptz'],
        openedOn: [`coalesce(r.opened_on, '0001-01-01')`, 'date'],
        title: ['r.title', 'text'],
        roundNo: ['r.round_no', 'text'],
        varieties: ['r.variety_count', 'int'],
        bidders: ['r.bidder_count', 'int'],
      },
      defaultSort: '-importedAt',
      key: ['r.id', 'uuid'],
    },
    query,
  );
}

const roundFilters = (query: ListQuery, filters: RoundFilters): Filter[] => [
  [NAMED, containing(query.q)],
  ['r.state = $', filters.state],
  ['r.category = $', filters.category],
  ['r.ruleset = $', filters.ruleset],
  ['r.source_confidence = $', filters.confidence],
  [APPLIES_IN, filters.region],
];

/** Any part of the title, its initials or the number. */
export const NAMED = `((r.title || r.round_no) ilike $ or r.initials like lower($))`;

/** A round applies in its own region and everything below; the rounds of the divisions below are its too. */
const APPLIES_IN = `exists (select 1 from platform.region asked, platform.region held
  where asked.code = $ and held.code = r.region_code and (held.code = any (asked.path) or asked.code = any (held.path)))`;

/** One round with its source, its official evaluation and its notice. */
export async function findRound(q: Queryer, id: string): Promise<RoundDetailView> {
  const row = await q.one<RoundDetailView>(
    `select ${COLUMNS}, r.parameters, r.source_text as "sourceText", r.source_url as "sourceUrl", r.region_code as "regionCode",
       r.input_hash as "inputHash", r.approval_id as "approvalId", r.published_at as "publishedAt",
       r.withdrawn_reason as "withdrawnReason", r.has_regions as "hasRegions", r.has_volumes as "hasVolumes",
       exists (select 1 from rounds.round_variety v where v.round_id = r.id) as "pricesVisible",
       case when e.id is not null then json_build_object('id', e.id, 'ruleset', e.ruleset, 'resultHash', e.result_hash,
         'evaluatorVersion', e.evaluator_version, 'madeAt', e.made_at, 'summary', e.summary, 'additions', e.additions) end as official,
       (select json_build_object('noticeNo', p.notice_no, 'edition', p.edition, 'digest', p.digest, 'at', p.at)
          from rounds.publication p where p.round_id = r.id order by p.edition desc limit 1) as notice
     from ${FROM} where r.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  return row;
}

/** The evaluation that is meant: the one that was asked for, else the official one; refuses what may not be seen. */
export async function evaluationOf(
  q: Queryer,
  roundId: string,
  evaluationId: string | undefined,
): Promise<{ id: string; ruleset: string; resultHash: string; kind: string }> {
  const round = await q.one<{ official: string | null; basis: string }>(
    'select official_evaluation as official, basis from rounds.round where id = $1',
    [roundId],
  );
  if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
  if (round.basis === 'awards') throw new DomainError('only-awards-known', say('bids-never-published'));
  const row = await q.one<{ id: string; ruleset: string; resultHash: string; kind: string }>(
    `select id, ruleset, result_hash as "resultHash", kind from rounds.evaluation where id = $1 and round_id = $2`,
    [evaluationId ?? round.official, roundId],
  );
  if (row) return row;
  if (evaluationId !== undefined)
    throw new DomainError('not-found', say('evaluation-unknown', { id: evaluationId }));
  throw new DomainError('prices-not-public', say('only-notice-public'));
}
