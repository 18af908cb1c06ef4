/**
 * A parameter as it is typed, in the form that its default has: a quoted decimal stays a text, a count becomes a number, a list is
 * split at commas, anything deeper is JSON. What cannot be read goes to the server as it stands, which refuses it by name.
 */
export function parseParameter(text: string, like: unknown): unknown {
  const typed = text.trim();
  if (typeof like === 'string') return typed;
  if (typeof like === 'number') return /^\d+$/.test(typed) ? Number(typed) : typed;
  if (Array.isArray(like) && like.every((entry) => typeof entry !== 'object'))
    return typed.split(/[,，]/).map((part) => parseParameter(part, like[0]));
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return typed;
  }
}

/** A default as the form shows it, in the form in which it could be typed. */
export function defaultText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object')) return value.join(', ');
  return JSON.stringify(value);
}

/** Overrides on one line: `spreadMultiple = 1.6; places = 8`. */
export const parametersText = (parameters: Readonly<Record<string, unknown>>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name} = ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
