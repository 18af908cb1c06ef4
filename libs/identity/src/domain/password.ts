import type { FieldError } from '#kernel';

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
      `at least ${policy.lengthMin} characters (口令长度不足)`,
    ),
    ...fault(
      password.length > PASSWORD_LENGTH_MAX,
      'password-too-long',
      `at most ${PASSWORD_LENGTH_MAX} characters (口令过长)`,
    ),
    ...fault(
      classes < policy.classesMin,
      'password-too-simple',
      `at least ${policy.classesMin} of: small letters, capitals, digits, signs (字符种类不足)`,
    ),
    ...fault(
      lower.includes(username.toLowerCase()),
      'password-has-username',
      'must not contain the user name (不得包含用户名)',
    ),
    ...fault(
      COMMON.some((word) => lower.startsWith(word)),
      'password-common',
      'begins like the most guessed passwords (口令过于常见)',
    ),
  ];
}

const fault = (found: boolean, code: string, message: string): FieldError[] =>
  found ? [{ field: 'password', code, message }] : [];
