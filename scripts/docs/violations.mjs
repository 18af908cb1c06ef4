// docs/guides/round-package.md: the table of violations between its marks.
import { between, code, compiled, table } from './text.mjs';

export async function roundPackagePage(kept) {
  const { VIOLATIONS } = await compiled('libs/rounds/src/package/violation');
  const rows = Object.entries(VIOLATIONS).map(([key, { en, zh }]) => [code(key), en, zh]);
  return between(kept, 'violations', table(['code', 'meaning', '含义'], rows));
}
