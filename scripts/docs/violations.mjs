// docs/guides/round-package.md: the table of violations between its marks.
import { between, code, compiled, table } from './text.mjs';

export async function roundPackagePage(kept) {
  const { VIOLATIONS } = await compiled('libs/rounds/src/package/violation');
  const rows = Object.entries(VIOLATIONS).map(([key, meaning]) => [code(key), meaning]);
  return between(kept, 'violations', table(['code', 'meaning'], rows));
}
