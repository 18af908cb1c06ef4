import { createHash } from 'node:crypto';

import type { FieldError } from '#kernel';

import { type CommentRule, type Criterion, isWithin, needsComment, type Score } from './scoring.js';
import { say } from './say.js';

const keyOf = ({ productId, criterion }: Pick<Score, 'productId' | 'criterion'>): string =>
  JSON.stringify([productId, criterion]);

/** What is wrong with cells as they are typed: a product or criterion that the review does not have, one given twice, points over the maximum. */
export function cellFaults(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  products: readonly string[],
): FieldError[] {
  const known = new Set(products);
  const seen = new Set<string>();
  return scores.flatMap((score, i): FieldError[] => {
    const criterion = criteria.find(({ n }) => n === score.criterion);
    const isRepeated = seen.has(keyOf(score));
    seen.add(keyOf(score));
    if (!known.has(score.productId))
      return [fault(i, 'productId', 'unknown', say('product-unknown', { product: score.productId }))];
    if (!criterion)
      return [fault(i, 'criterion', 'unknown', say('criterion-unknown', { n: score.criterion }))];
    if (isRepeated)
      return [
        fault(
          i,
          'criterion',
          'repeated',
          say('cell-repeated', { product: score.productId, criterion: criterion.name }),
        ),
      ];
    if (!isWithin(score, criterion))
      return [
        fault(
          i,
          'points',
          'out-of-range',
          say('points-over', { criterion: criterion.name, max: criterion.max }),
        ),
      ];
    return [];
  });
}

const fault = (i: number, field: string, code: string, message: FieldError['message']): FieldError => ({
  field: `scores.${i}.${field}`,
  code,
  message,
});

/** What a sheet lacks to be signed off (评分表签署): empty cells, and reasons that the rule asks for. */
export function sheetFaults(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  products: readonly string[],
  rule: CommentRule,
): FieldError[] {
  const given = new Map(scores.map((score) => [keyOf(score), score]));
  return products.flatMap((productId) =>
    criteria.flatMap((criterion): FieldError[] => {
      const score = given.get(keyOf({ productId, criterion: criterion.n }));
      const field = `${productId}.${criterion.n}`;
      const cell = { product: productId, criterion: criterion.name };
      if (!score) return [{ field, code: 'missing', message: say('cell-empty', cell) }];
      return needsComment(score.points, criterion, rule) && score.comment.trim() === ''
        ? [{ field, code: 'comment-missing', message: say('comment-missing', cell) }]
        : [];
    }),
  );
}

/** The digest of a sheet (评分表摘要), over its cells in the order of products and criteria: what the expert signs off. */
export function sheetDigest(
  scores: readonly Score[],
  criteria: readonly Criterion[],
  products: readonly string[],
): string {
  const given = new Map(scores.map((score) => [keyOf(score), score]));
  const cells = products.flatMap((productId) =>
    criteria.map(({ n }) => {
      const score = given.get(keyOf({ productId, criterion: n }));
      return [productId, n, score?.points ?? null, score?.comment ?? ''];
    }),
  );
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex');
}
