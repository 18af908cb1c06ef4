import { BIDDERS, tenderFiles } from '../support/tenders.js';
import type { Stage } from './support.js';

/** Drafts a round of the worked example in the demonstration province, as the office's client does; answers its id. */
export async function draftTender(stage: Stage): Promise<string> {
  const codes = await stage.database.query<{ uscc: string }>(
    `select uscc from identity.organisation where kind = 'manufacturer' and state = 'active' and uscc is not null order by uscc limit ${BIDDERS.length}`,
  );
  const files = tenderFiles(new Map(BIDDERS.map((bidder, i) => [bidder, codes[i]?.uscc ?? ''])));
  const { page, context } = await stage.signIn('jingban');
  const answer = await page.evaluate(async (sent) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      mode: 'confirm',
      kind: 'drug',
      purpose: 'rehearsal',
      visibility: 'all',
    }))
      form.append(name, value);
    for (const { name, content } of sent) form.append('file', new Blob([content]), name);
    const reply = await fetch('/api/v1/tenders', {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: form,
    });
    return reply.text();
  }, files);
  await context.close();
  const { id } = JSON.parse(answer) as { id?: string };
  if (!id) throw new Error(answer);
  return id;
}
