/** The JSON of an answer, of a shape still to be checked (supertest itself says `any`). */
export const bodyOf = async (reply: PromiseLike<{ readonly body: unknown }>): Promise<unknown> =>
  (await reply).body;
