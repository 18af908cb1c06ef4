import { advance } from '#kernel';

/** A member's signing key (成员公钥): the office registers it, a second person compares its fingerprint; retired for good. */
export const KEY_LIFECYCLE = [
  { from: 'registered', on: 'confirm', to: 'confirmed', by: 'second-person' }, // 核对指纹
  { from: 'registered', on: 'retire', to: 'retired', by: 'office' }, // 放弃
  { from: 'confirmed', on: 'retire', to: 'retired', by: 'office' }, // 停用
] as const;

type KeyMove = (typeof KEY_LIFECYCLE)[number];
export type KeyState = KeyMove['from' | 'to'];

/** State of a key after the move, or the refusal that names what is possible. */
export const moveKey = (state: KeyState, on: KeyMove['on'], by: KeyMove['by']): KeyState =>
  advance(KEY_LIFECYCLE, state, on, by);
