/** A share as whole percent: `0.60` → `60`. */
export const percentOf = (share: string): string => {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d*))?$/.exec(share) ?? [];
  const digits = fraction.padEnd(2, '0');
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${BigInt(whole + digits.slice(0, 2))}${rest === '' ? '' : `.${rest}`}`;
};
