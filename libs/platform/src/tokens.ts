/** Injection token of the checked configuration (`Config`). */
export const CONFIG = Symbol('jicai:config');
