/** Evaluations of the same bids under different rules, side by side (规则模拟比较). */
export * from './types.js';
export { compareEvaluations } from './compare.js';
