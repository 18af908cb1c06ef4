import { REGION_OF, type Somebody, type World } from '../world.js';

/** A request that its rightful sender would send, and that succeeds when it does. */
export interface Call {
  /** Who is in the right; undefined = anyone, without sign-in. */
  readonly by: Somebody | undefined;
  /** Values of the path parameters. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly form?: () => FormData;
  readonly headers?: Readonly<Record<string, string>>;
  /** Organisation that owns the object; that of `by` when left out. */
  readonly owner?: string;
}

/**
 * Among those who hold the permission, whose hands are right.
 * - `list`: no object is named; what the answer holds is checked by the world's secrets
 * - `platform`: everyone's, for the reason that stands beside it
 * - `organisation`: its own people and the platform-wide offices
 * - `region`: besides them the authorities of its region
 * - `authorities`: the offices and the authorities of its region, not the own people
 * - `any-authority`: the own people and every authority, wherever it is
 * - `keeper`: the organisation alone, not even the offices
 * - `person`: one person alone
 * - `neighbours`: organisations of its region
 * - `parties`: the own institution, manufacturer and distributor, the authorities of the region and the offices
 * - `nobody`: refused to all, for the reason that stands beside it
 */
export type Reach =
  | 'list'
  | 'platform'
  | 'organisation'
  | 'region'
  | 'authorities'
  | 'any-authority'
  | 'keeper'
  | 'person'
  | 'neighbours'
  | 'parties'
  | 'nobody';

export interface Case {
  readonly label?: string;
  readonly reach: Reach;
  /** Why an object is for everyone with the permission (platform), or for nobody. */
  readonly why?: string;
  /** Status of the success; 2xx when left out. */
  readonly status?: number;
  /** The answer shows a secret: a repetition with the same Idempotency-Key is told that it was made, and no more. */
  readonly shownOnce?: true;
  /** The sender's session ends or gets another token: a repetition comes with a fresh session. */
  readonly endsSession?: true;
  readonly make: (world: World) => Promise<Call> | Call;
}

/** Operations as the OpenAPI document names them, each with what may be tried on it. */
export type Operations = Readonly<Record<string, readonly Case[]>>;

const PARTIES: ReadonlySet<string> = new Set(['hospital', 'manufacturer', 'distributor']);

/** True when someone who holds the permission has the right hands for the object. */
export function isRightHand({ reach }: Case, call: Call, who: Somebody | undefined): boolean {
  const owner = call.owner ?? call.by?.orgId;
  const authority = who?.scope === 'region' && REGION_OF[who.position] === REGION_OF.own;
  const office = who?.scope === 'all';
  switch (reach) {
    case 'list':
    case 'platform':
      return true;
    case 'organisation':
      return office || who?.orgId === owner;
    case 'region':
      return office || authority || who?.orgId === owner;
    case 'authorities':
      return office || authority;
    case 'any-authority':
      return who?.scope !== 'own' || who.orgId === owner;
    case 'keeper':
      return who?.orgId === owner;
    case 'neighbours':
      return who !== undefined && REGION_OF[who.position] === REGION_OF.own;
    case 'parties':
      return office || authority || (who?.position === 'own' && PARTIES.has(who.orgKind));
    case 'person':
      return who?.id === call.by?.id;
    case 'nobody':
      return false;
  }
}

/** The address of a call. */
export function urlOf(operation: string, { path = {}, query = {} }: Call): { method: string; url: string } {
  const [method = '', pattern = ''] = operation.split(' ');
  const address = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    if (value === undefined) throw new Error(`${operation}: no sample for the parameter ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return { method, url: search ? `${address}?${search}` : address };
}

interface Attached {
  readonly name: string;
  readonly content: string | Buffer;
  readonly type?: string;
}

/** A multipart body: fields, and files (several under one name as a list). */
export const form =
  (fields: Readonly<Record<string, string | Attached | readonly Attached[]>>) => (): FormData => {
    const data = new FormData();
    for (const [key, value] of Object.entries(fields))
      if (typeof value === 'string') data.append(key, value);
      else for (const file of [value].flat()) data.append(key, fileOf(file));
    return data;
  };

const fileOf = ({ name, content, type = '' }: Attached): File =>
  new File([new Uint8Array(Buffer.from(content))], name, { type });
