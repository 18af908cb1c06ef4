/** A parameter of a rule set as one line of text (规则参数); nothing deeper than a list occurs in packages. */
export const parameterText = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return value.map(parameterText).join(', ');
  return JSON.stringify(value);
};
