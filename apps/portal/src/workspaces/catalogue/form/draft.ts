import type { Answer } from '../../../api/types.js';

type Product = Answer<'/api/v1/catalogue/products/{id}'>;

/** Fields of a product that are plain texts in the form. */
export const PRODUCT_TEXTS = [
  'genericName',
  'productName',
  'dosageForm',
  'strength',
  'holderName',
  'holderUscc',
  'manufacturerName',
  'approvalNo',
  'approvedOn',
  'approvalExpiresOn',
  'withdrawnOn',
  'atc',
  'reason',
] as const;
export const PACK_TEXTS = [
  'code',
  'baseUnit',
  'packUnit',
  'unitsPerPack',
  'conversionFactor',
  'packText',
  'model',
  'packMaterial',
  'standardCode',
  'udiDi',
  'tracePrefix',
] as const;
export type ProductText = (typeof PRODUCT_TEXTS)[number];
export type PackText = (typeof PACK_TEXTS)[number];

/** A pack as it is typed; packs that are stored keep their code. */
export interface PackDraft {
  readonly stored: boolean;
  readonly key: string;
  readonly texts: Readonly<Record<PackText, string>>;
}

/** A product as it is typed. */
export interface Draft {
  readonly kind: Product['kind'];
  readonly volumeClass: Product['volumeClass'];
  readonly deviceClass: Product['deviceClass'];
  readonly highValue: boolean;
  readonly texts: Readonly<Record<ProductText, string>>;
  readonly packs: readonly PackDraft[];
}

const blank = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, ''])) as Record<K, string>;

export const blankPack = (key: string): PackDraft => ({ stored: false, key, texts: blank(PACK_TEXTS) });

export const blankDraft: Draft = {
  kind: 'western',
  volumeClass: 'general',
  deviceClass: null,
  highValue: false,
  texts: blank(PRODUCT_TEXTS),
  packs: [blankPack('1')],
};

/** The form of a stored product. */
export const draftOf = (product: Product): Draft => ({
  kind: product.kind,
  volumeClass: product.volumeClass,
  deviceClass: product.deviceClass,
  highValue: product.highValue,
  texts: { ...blank(PRODUCT_TEXTS), ...textsOf(PRODUCT_TEXTS, product) },
  packs: product.packs.map((pack) => ({
    stored: true,
    key: pack.id,
    texts: { ...blank(PACK_TEXTS), ...textsOf(PACK_TEXTS, pack) },
  })),
});

const textsOf = <K extends string>(keys: readonly K[], from: object): Partial<Record<K, string>> => {
  const values = from as Readonly<Partial<Record<K, string | null>>>;
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? ''])) as Partial<Record<K, string>>;
};

/** The request that saves a form. Blank fields are left out: they mean "none". */
export function bodyOf(draft: Draft) {
  const { genericName, holderName, ...texts } = draft.texts;
  const isDevice = draft.kind === 'consumable';
  return {
    kind: draft.kind,
    volumeClass: draft.volumeClass,
    genericName: genericName.trim(),
    holderName: holderName.trim(),
    ...filled(texts),
    ...(isDevice && draft.deviceClass !== null ? { deviceClass: draft.deviceClass } : {}),
    ...(isDevice ? { highValue: draft.highValue } : {}),
    packs: draft.packs.map(({ texts: { code, baseUnit, unitsPerPack, ...rest } }) => ({
      code: code.trim(),
      baseUnit: baseUnit.trim(),
      unitsPerPack: unitsPerPack.trim(),
      ...filled(rest),
    })),
  };
}

const filled = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([key, text]) => [key, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
