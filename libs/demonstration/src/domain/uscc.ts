import { organisationCheck, usccCheck } from '#kernel';

/**
 * A well-formed unified social credit code (统一社会信用代码) of a made-up organisation: the area digits begin with 99, which no
 * real area has. `kind` is the registry and type, 12 for public institutions and 91 for companies.
 */
export function demonstrationUscc(kind: '11' | '12' | '91', regionCode: string, number: number): string {
  const body = String(number).padStart(8, '0');
  const start = `${kind}${regionCode}${body}${organisationCheck(body)}`;
  return `${start}${usccCheck(start)}`;
}
