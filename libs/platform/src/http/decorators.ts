import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';

import type { Permission } from '#kernel';

/** Who may call an operation. Every handler declares exactly one; start-up fails on a handler without. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

export const ACCESS = 'jicai:access';
export const SECOND_FACTOR = 'jicai:second-factor';

const signedInAnswers = [
  ApiUnauthorizedResponse({ description: 'Not signed in (未登录)' }),
  ApiForbiddenResponse({ description: 'Permission or second factor missing (没有权限或缺少第二因素)' }),
];

/** The operation needs this permission (所需权限). */
export const Requires = (permission: Permission) =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access),
    ApiExtension('x-permission', permission),
    ...signedInAnswers,
  );

/** Anyone may call the operation, without sign-in (公开). */
export const Public = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'public' } satisfies Access),
    ApiExtension('x-permission', 'public'),
  );

/** Any signed-in person may call the operation; it touches their own data, or what their other permissions let them list. */
export const SignedIn = () =>
  applyDecorators(
    SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access),
    ApiExtension('x-permission', 'signed-in'),
    ...signedInAnswers,
  );

/** The operation needs a second factor used within the last ten minutes (第二因素). */
export const SecondFactor = () =>
  applyDecorators(SetMetadata(SECOND_FACTOR, true), ApiExtension('x-second-factor', true));
