import type { FieldError, Message } from '#kernel';

import { say } from './say.js';

/** Limits of the password policy (口令策略, GB/T 22239-2019 8.1.4.1 身份鉴别); the numbers are rule data. */
export interface PasswordPolicy {
  readonly lengthMin: number;
  readonly classesMin: number;
}

/** Longest password accepted: bounds the work of hashing. */
export const PASSWORD_LENGTH_MAX = 128;

const CLASSES = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^A-Za-z\d]/u];
const COMMON = ['password', 'qwerty', 'abc123', '123456', 'admin', 'jicai', 'welcome', '111111'];

/** Everything wrong with a new password, named for the form field; empty when it may be used. */
export function passwordFaults(password: string, username: string, policy: PasswordPolicy): FieldError[] {
  const lower = password.toLowerCase();
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  return [
    ...fault(
      password.length < policy.lengthMin,
      'password-too-short',
      say('password-too-short', { min: policy.lengthMin }),
    ),
    ...fault(
      password.length > PASSWORD_LENGTH_MAX,
      'password-too-long',
      say('password-too-long', { max: PASSWORD_LENGTH_MAX }),
    ),
    ...fault(
      classes < policy.classesMin,
      'password-too-simple',
      say('password-too-simple', { min: policy.classesMin }),
    ),
    ...fault(lower.includes(username.toLowerCase()), 'password-has-username', say('password-has-username')),
    ...fault(
      COMMON.some((word) => lower.startsWith(word)),
      'password-common',
      say('password-common'),
    ),
  ];
}

const fault = (found: boolean, code: string, message: Message): FieldError[] =>
  found ? [{ field: 'password', code, message }] : [];
