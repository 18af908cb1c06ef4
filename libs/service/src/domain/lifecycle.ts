/** The follow-up of a bad rating (差评回访整改): the office speaks with who rated, then answers what was done about it. */
export const FOLLOW_UP_LIFECYCLE = [
  { from: 'due', on: 'contact', to: 'contacted', by: 'office' }, // 回访
  { from: 'contacted', on: 'settle', to: 'settled', by: 'office' }, // 答复整改情况
] as const;

export type FollowUpState = (typeof FOLLOW_UP_LIFECYCLE)[number]['from' | 'to'];
