/** Ids of a member in the files of the whole round: its region code stands before its own id, so that provinces never collide. */
export const prefixed = (region: string, id: string): string => `${region}-${id}`;

/** Region code and own id of a prefixed id; undefined when it has no prefix. */
export function unprefixed(id: string): { readonly region: string; readonly id: string } | undefined {
  const found = /^(\d{6})-(.+)$/su.exec(id);
  return found ? { region: found[1] ?? '', id: found[2] ?? '' } : undefined;
}

/** A region of a member as the round names it: the province, then the region, once where they are the same. */
export const regionName = (member: string, region: string): string =>
  region === '' || region === member ? member : `${member} ${region}`;
