import { collectionBody, PRODUCTS, VARIETIES } from '../support/demand.js';
import type { Stage } from './support.js';

/** Drafts a collection for the demonstration province as the office's client does, or begins it too; answers its id. */
export async function draftCollection(
  stage: Stage,
  number: string,
  state: 'draft' | 'begun' = 'draft',
): Promise<string> {
  const { page, context } = await stage.signIn('jingban');
  const answer = await page.evaluate(
    async ({ body, tables, begins }) => {
      const send = async (method: string, path: string, sent: object | FormData, version = 0) => {
        const reply = await fetch(`/api/v1/demand/collections${path}`, {
          method,
          headers: {
            'Idempotency-Key': crypto.randomUUID(),
            'If-Match': `"${version}"`,
            ...(sent instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
          },
          body: sent instanceof FormData ? sent : JSON.stringify(sent),
        });
        if (!reply.ok) throw new Error(await reply.text());
        return (await reply.json()) as { id: string };
      };
      const { id } = await send('POST', '', body);
      const form = new FormData();
      form.append('mode', 'confirm');
      for (const [name, content] of Object.entries(tables))
        form.append(name, new Blob([content]), `${name}.csv`);
      await send('POST', `/${id}/products`, form);
      await send('PUT', `/${id}/institutions`, { regions: [body.regionCode], kinds: ['hospital'] });
      if (begins) {
        const found = (await (await fetch(`/api/v1/demand/collections/${id}`)).json()) as { version: number };
        await send('POST', `/${id}/beginning`, {}, found.version);
      }
      return id;
    },
    {
      body: { ...collectionBody({ levels: ['county', 'city', 'province'] }), number },
      tables: { varieties: VARIETIES, products: PRODUCTS },
      begins: state === 'begun',
    },
  );
  await context.close();
  return answer;
}
