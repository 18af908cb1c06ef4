/** One column of the import template (导入模板列). The Chinese head is what files carry; the key is accepted as well. */
export interface Column {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  readonly example: string;
  readonly help: string;
}

const column = (
  key: string,
  zh: string,
  en: string,
  required: boolean,
  example: string,
  help: string,
): Column => ({
  key,
  zh,
  en,
  required,
  example,
  help,
});

/** Edition of the templates; a file made from another edition is refused with that reason. */
export const TEMPLATE_EDITION = 1;

/** Columns of the catalogue template, one row per pack (目录导入模板，一行一个包装). */
export const PRODUCT_COLUMNS = [
  column('kind', '类别', 'Kind', true, '西药', '西药、中成药、中药饮片、医用耗材之一'),
  column(
    'code',
    '医保编码',
    'National code',
    true,
    'XA10BFA065A001010100098',
    '西药 23 位，中成药 20 位，饮片 T+9 位，耗材 20 或 27 位；再次导入时按此编码更新',
  ),
  column('genericName', '通用名', 'Generic name', true, '阿卡波糖', '药品通用名或耗材通用名'),
  column('productName', '产品名称', 'Product name', false, '', '商品名或注册证上的产品名称'),
  column('dosageForm', '剂型', 'Dosage form', false, '片剂', '西药、中成药必填'),
  column('strength', '规格', 'Strength', false, '50mg', '西药、中成药必填，如 0.25g、10ml:50mg'),
  column('model', '型号', 'Model', false, '', '耗材的规格型号'),
  column('packText', '包装', 'Pack', false, '50mg×15片×2板/盒', '包装规格原文；与包装数量不一致时提示'),
  column('baseUnit', '计价单位', 'Pricing unit', true, '片', '最小计价单位：片、粒、支、袋、个、g'),
  column('packUnit', '包装单位', 'Pack unit', false, '盒', '交易包装的单位'),
  column('unitsPerPack', '包装数量', 'Units per pack', true, '30', '每包装的最小计价单位数，正整数'),
  column(
    'conversionFactor',
    '转换比',
    'Conversion factor',
    false,
    '30',
    '每交易单位折合的最小计价单位数；空则等于包装数量',
  ),
  column('packMaterial', '包装材质', 'Packaging material', false, '铝塑泡罩', '药品直接接触的包装材料'),
  column(
    'holderName',
    '上市许可持有人',
    'Holder',
    true,
    '示范制药有限公司',
    '药品上市许可持有人或医疗器械注册人',
  ),
  column('holderUscc', '持有人统一社会信用代码', 'Holder USCC', false, '', '18 位'),
  column('manufacturerName', '生产企业', 'Manufacturer', false, '示范制药有限公司', '实际生产企业'),
  column(
    'approvalNo',
    '批准文号',
    'Approval number',
    false,
    '国药准字H20123456',
    '药品批准文号、注册证号或备案号；饮片可空',
  ),
  column('approvedOn', '批准日期', 'Approved on', false, '2021-06-01', 'YYYY-MM-DD'),
  column('approvalExpiresOn', '有效期至', 'Approval expires on', false, '2031-05-31', 'YYYY-MM-DD，含当日'),
  column('withdrawnOn', '撤销日期', 'Withdrawn on', false, '', 'YYYY-MM-DD，撤网或注销之日'),
  column('atc', 'ATC编码', 'ATC code', false, 'A10BF01', ''),
  column('volumeClass', '带量类别', 'Volume class', false, '一般', '一般或特殊（抗菌药物等）；空则为一般'),
  column('deviceClass', '管理类别', 'Device class', false, '', '耗材必填：I、II、III'),
  column('highValue', '高值耗材', 'High value', false, '', '是或否；空则为否'),
  column('standardCode', '药品本位码', 'Standard code', false, '86900001000012', '14 位'),
  column('udiDi', 'UDI-DI', 'UDI-DI', false, '', 'GTIN-14 或其他发码机构的产品标识'),
  column('tracePrefix', '药品标识码', 'Trace prefix', false, '8123456', '追溯码前 7 位'),
  column('recordedAt', '原登记时间', 'Originally recorded at', false, '', '历史数据导入时填写'),
] as const satisfies readonly Column[];

/** Columns of an official code table (编码表): which codes exist, for membership checks. */
export const CODE_TABLE_COLUMNS = [
  column('code', '编码', 'Code', true, 'XA10BFA065A001010100098', '官方编码表中的编码'),
  column('name', '名称', 'Name', false, '阿卡波糖片', ''),
] as const satisfies readonly Column[];

/** What an import brings (导入内容), with its columns. */
export const IMPORT_TARGETS = {
  products: { zh: '产品目录', en: 'Products', columns: PRODUCT_COLUMNS },
  'code-table': {
    zh: '官方编码表',
    en: 'Official code table',
    columns: CODE_TABLE_COLUMNS,
  },
} as const satisfies Record<string, { zh: string; en: string; columns: readonly Column[] }>;
export type ImportTarget = keyof typeof IMPORT_TARGETS;

/** Rows one file may hold; more are refused, and the file is to be divided. */
export const IMPORT_ROWS_MAX = 100_000;
