/** Version of the evaluator that is stored with every evaluation; raised when any result could come out differently. */
export const EVALUATOR_VERSION = '1';
