/** How a province takes part in an alliance (参加方式): its people use this platform, or it sends signed packages. */
export const TAKES_PART = ['users', 'packages'] as const;
export type TakesPart = (typeof TAKES_PART)[number];

/** What the members' own ceilings do to the round's (联盟最高有效申报价): the lowest of all, the highest of all, or nothing. */
export const CEILING_RULES = ['lowest', 'highest', 'round'] as const;
export type CeilingRule = (typeof CEILING_RULES)[number];
