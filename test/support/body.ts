/** The body of an answer, to be looked at by its shape. */
export const bodyOf = (response: { readonly body: unknown }): unknown => response.body;
