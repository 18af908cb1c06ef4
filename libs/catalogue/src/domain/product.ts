import type { CodeSystem } from './codes/index.js';

/** Kinds of goods (品类). Decoction pieces are apart because procurement rates leave them out. */
export const PRODUCT_KINDS = {
  western: { zh: '西药', en: 'Western medicine' },
  chinese: { zh: '中成药', en: 'Proprietary Chinese medicine' },
  decoction: { zh: '中药饮片', en: 'Decoction pieces' },
  consumable: { zh: '医用耗材', en: 'Medical consumable' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type ProductKind = keyof typeof PRODUCT_KINDS;

/** Class that decides agreed-volume shares: special antibacterials and the like have lower ones (带量类别). */
export const VOLUME_CLASSES = {
  general: { zh: '一般', en: 'General' },
  special: { zh: '特殊', en: 'Special' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type VolumeClass = keyof typeof VOLUME_CLASSES;

/** Management class of a device (医疗器械管理类别). */
export const DEVICE_CLASSES = ['I', 'II', 'III'] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

/** Which insurance codes goods of a kind carry (医保编码). */
export const CODE_SYSTEMS_OF_KIND: Readonly<Record<ProductKind, readonly CodeSystem[]>> = {
  western: ['drug-western'],
  chinese: ['drug-chinese'],
  decoction: ['drug-decoction'],
  consumable: ['consumable-model', 'consumable'],
};

/**
 * A product (产品): one generic name by one holder in one dosage form and strength (drugs), or one registration certificate
 * of one code family (consumables). Days are `YYYY-MM-DD`.
 */
export interface ProductData {
  readonly kind: ProductKind;
  readonly genericName: string;
  readonly volumeClass: VolumeClass;
  readonly atc: string | null;
  /** Brand or trade name (商品名、产品名称). */
  readonly productName: string | null;
  readonly dosageForm: string | null;
  readonly strength: string | null;
  /** Marketing authorisation holder or registrant (上市许可持有人、注册人). */
  readonly holderName: string;
  readonly holderUscc: string | null;
  readonly manufacturerName: string | null;
  readonly approvalNo: string | null;
  readonly approvedOn: string | null;
  readonly approvalExpiresOn: string | null;
  readonly withdrawnOn: string | null;
  readonly deviceClass: DeviceClass | null;
  /** High-value consumable (高值医用耗材). */
  readonly highValue: boolean;
}

/** One pack of a product with its codes (包装). */
export interface PackData {
  /** National insurance code (国家医保编码): the name by which imports find the pack again. */
  readonly code: string;
  readonly codeSystem: CodeSystem;
  /** First 20 characters of a 27-character consumable code. */
  readonly parentCode: string | null;
  /** Model of a consumable (规格型号). */
  readonly model: string | null;
  /** Smallest unit that prices are compared by (最小计价单位): tablet, vial, piece. */
  readonly baseUnit: string;
  readonly packUnit: string | null;
  /** Smallest units in one pack (包装数量). */
  readonly unitsPerPack: string;
  /** Smallest units per trading unit (转换比), decimals allowed; equals units per pack unless stated. */
  readonly conversionFactor: string;
  readonly packText: string | null;
  readonly packMaterial: string | null;
  readonly standardCode: string | null;
  readonly udiDi: string | null;
  /** First seven digits of trace codes on this pack (药品标识码). */
  readonly tracePrefix: string | null;
}

/** What makes two rows the same product: approval number, form and strength; certificate and code family; name and holder. */
export function productKey(product: ProductData, pack: Pick<PackData, 'code' | 'parentCode'>): string {
  const plain = (text: string | null): string =>
    (text ?? '').normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
  const parts = {
    western: [product.approvalNo, product.dosageForm, product.strength],
    chinese: [product.approvalNo, product.dosageForm, product.strength],
    decoction: [product.genericName, product.strength, product.holderName],
    consumable: [product.approvalNo, pack.parentCode ?? pack.code],
  }[product.kind];
  return [product.kind, ...parts.map(plain)].join('|');
}
