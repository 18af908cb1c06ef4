/** What was done to a round on this page, for its receipt (办理结果). */
export type Act = 'forward' | 'withdraw' | 'announce' | 'return' | 'void' | 'officers';
