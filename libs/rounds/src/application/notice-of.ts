import { createHash } from 'node:crypto';

import { findRuleSet } from '../domain/index.js';
import type { RoundInput, RoundResult } from '../domain/types.js';
import { buildNotice, type Notice } from '../notice/notice.js';
import type { NewPublication, RoundRecord, RoundSource } from './ports.js';

/** The notice of a round in its next edition. Notice numbers are the round's own with the edition. */
export function noticeOf(
  round: Pick<RoundRecord, 'id' | 'roundNo' | 'visibility'>,
  edition: number,
  input: RoundInput,
  result: RoundResult,
  source: RoundSource,
  issuer: string,
  origin: Notice['origin'],
): Notice {
  const ruleset = findRuleSet(result.ruleset);
  return buildNotice(round.id, input, result, {
    noticeNo: `GG-${round.roundNo}-${String(edition).padStart(2, '0')}`,
    edition,
    origin,
    visibility: round.visibility,
    rulesetTitle: ruleset?.title ?? { zh: result.ruleset, en: result.ruleset },
    source: { text: source.text, url: source.url, confidence: source.confidence },
    openedOn: source.openedOn,
    announcedOn: source.announcedOn,
    issuer,
  });
}

/** A notice as it is stored: its digest is that of its exact JSON text (公告摘要). */
export function publicationOf(
  notice: Notice,
  evaluationId: string | null,
  resultHash: string | null,
): NewPublication {
  const text = JSON.stringify(notice);
  return {
    roundId: notice.roundId,
    edition: notice.edition,
    evaluationId,
    resultHash,
    noticeNo: notice.noticeNo,
    origin: notice.origin,
    document: text,
    digest: createHash('sha256').update(text).digest('hex'),
  };
}
