import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { ListQuery, PageView } from '#platform';

import {
  DEVICE_CLASSES,
  PRODUCT_KINDS,
  PRODUCT_STATES,
  VOLUME_CLASSES,
  type CodeSystem,
  type DeviceClass,
  type ProductKind,
  type ProductState,
  type VolumeClass,
} from '../../domain/index.js';

const KINDS = Object.keys(PRODUCT_KINDS) as ProductKind[];
const CLASSES = Object.keys(VOLUME_CLASSES) as VolumeClass[];
const nullable = { type: String, nullable: true } as const;

/** Filters of the product list and of its export. */
export class ProductsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: KINDS, description: 'Kind of goods (品类)' })
  @IsOptional()
  @IsIn(KINDS)
  kind?: ProductKind;

  @ApiPropertyOptional({ description: 'Dosage form, exactly (剂型)', example: '片剂' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  form?: string;

  @ApiPropertyOptional({ description: 'Part of the holder or manufacturer name (持有人、生产企业)' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  holder?: string;

  @ApiPropertyOptional({ enum: PRODUCT_STATES, description: 'State today (状态)' })
  @IsOptional()
  @IsIn([...PRODUCT_STATES])
  state?: ProductState;

  @ApiPropertyOptional({ enum: CLASSES, description: 'Volume class (带量类别)' })
  @IsOptional()
  @IsIn(CLASSES)
  volumeClass?: VolumeClass;

  @ApiPropertyOptional({ type: Boolean, description: 'High-value consumables only (高值耗材)' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  highValue?: boolean;

  @ApiPropertyOptional({ description: 'Products of one generic name' })
  @IsOptional()
  @IsUUID()
  genericId?: string;

  @ApiPropertyOptional({ description: 'Products last brought by one import' })
  @IsOptional()
  @IsUUID()
  batchId?: string;
}

/** Filters of the export: those of the list, and the form of the file. */
export class ProductsExportQuery extends ProductsQuery {
  @ApiPropertyOptional({ enum: ['xlsx'], default: 'xlsx' })
  @IsOptional()
  @IsIn(['xlsx'])
  format?: string;
}

/** Filters of the list of generic names. */
export class GenericsQuery extends ListQuery {
  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: ProductKind;
}

/** A product's own content (产品). */
export class ProductDataView {
  @ApiProperty({ enum: KINDS, description: '类别' }) kind!: ProductKind;
  @ApiProperty({ example: '阿卡波糖', description: '通用名' }) genericName!: string;
  @ApiProperty({ enum: CLASSES, description: '带量类别' }) volumeClass!: VolumeClass;
  @ApiProperty({ ...nullable, example: 'A10BF01' }) atc!: string | null;
  @ApiProperty({ ...nullable, description: '商品名、产品名称' }) productName!: string | null;
  @ApiProperty({ ...nullable, example: '片剂', description: '剂型' }) dosageForm!: string | null;
  @ApiProperty({ ...nullable, example: '50mg', description: '规格' }) strength!: string | null;
  @ApiProperty({ example: '示范制药有限公司', description: '上市许可持有人、注册人' }) holderName!: string;
  @ApiProperty({ ...nullable, description: '持有人统一社会信用代码' }) holderUscc!: string | null;
  @ApiProperty({ ...nullable, description: '生产企业' }) manufacturerName!: string | null;
  @ApiProperty({ ...nullable, example: '国药准字H20123456', description: '批准文号、注册证号' }) approvalNo!:
    string | null;
  @ApiProperty({ ...nullable, example: '2021-06-01', description: '批准日期' }) approvedOn!: string | null;
  @ApiProperty({ ...nullable, example: '2031-05-31', description: '有效期至' }) approvalExpiresOn!:
    string | null;
  @ApiProperty({ ...nullable, description: '撤销日期' }) withdrawnOn!: string | null;
  @ApiProperty({ enum: DEVICE_CLASSES, type: String, nullable: true, description: '管理类别' })
  deviceClass!: DeviceClass | null;
  @ApiProperty({ description: '高值医用耗材' }) highValue!: boolean;
}

/** One pack with its codes (包装). */
export class PackDataView {
  @ApiProperty({ example: 'XA10BFA065A001010100098', description: '医保编码' }) code!: string;
  @ApiProperty({ type: String, example: 'drug-western', description: '编码体系' }) codeSystem!: CodeSystem;
  @ApiProperty({ ...nullable, description: '27 位耗材编码的前 20 位' }) parentCode!: string | null;
  @ApiProperty({ ...nullable, description: '规格型号' }) model!: string | null;
  @ApiProperty({ example: '片', description: '最小计价单位' }) baseUnit!: string;
  @ApiProperty({ ...nullable, example: '盒' }) packUnit!: string | null;
  @ApiProperty({ example: '30', description: '包装数量' }) unitsPerPack!: string;
  @ApiProperty({ example: '30', description: '转换比' }) conversionFactor!: string;
  @ApiProperty({ ...nullable, example: '50mg×15片×2板/盒' }) packText!: string | null;
  @ApiProperty({ ...nullable, example: '铝塑泡罩' }) packMaterial!: string | null;
  @ApiProperty({ ...nullable, description: '药品本位码' }) standardCode!: string | null;
  @ApiProperty({ ...nullable }) udiDi!: string | null;
  @ApiProperty({ ...nullable, description: '药品标识码（追溯码前 7 位）' }) tracePrefix!: string | null;
}

export class PackView extends PackDataView {
  @ApiProperty() id!: string;
}

export class ProductLineView extends ProductDataView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: PRODUCT_STATES, description: 'State today, from its dates' }) state!: ProductState;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty({ example: 2 }) packCount!: number;
  @ApiProperty({ ...nullable, description: 'Code of the first pack' }) code!: string | null;
  @ApiProperty({ ...nullable }) packText!: string | null;
}

export class ProductsPage extends PageView {
  @ApiProperty({ type: [ProductLineView] }) items!: readonly ProductLineView[];
}

export class ProductDetailView extends ProductDataView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: PRODUCT_STATES }) state!: ProductState;
  @ApiProperty({ example: 1, description: 'Send it back in If-Match when editing' }) version!: number;
  @ApiProperty() genericId!: string;
  @ApiProperty({ enum: ['entry', 'import', 'history'], description: 'How it came in' }) source!:
    'entry' | 'import' | 'history';
  @ApiProperty({ ...nullable, description: 'Import that last changed it' }) batchId!: string | null;
  @ApiProperty({ example: '2026-11-20T03:05:16.000Z' }) recordedAt!: string;
  @ApiProperty({ example: '2026-11-20T03:05:16.000Z' }) changedAt!: string;
  @ApiProperty() changedByName!: string;
  @ApiProperty({ type: [PackView] }) packs!: readonly PackView[];
}

export class ProductDocumentView extends ProductDataView {
  @ApiProperty({ type: [PackDataView] }) packs!: readonly PackDataView[];
}

export class ProductVersionView {
  @ApiProperty({ example: 2 }) version!: number;
  @ApiProperty({ example: '2026-11-20T03:05:16.000Z' }) changedAt!: string;
  @ApiProperty() changedByName!: string;
  @ApiProperty({ ...nullable }) batchId!: string | null;
  @ApiProperty({ type: ProductDocumentView }) document!: ProductDocumentView;
}

export class GenericView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: KINDS }) kind!: ProductKind;
  @ApiProperty({ example: '阿卡波糖' }) name!: string;
  @ApiProperty({ example: 3 }) productCount!: number;
}

export class GenericsPage extends PageView {
  @ApiProperty({ type: [GenericView] }) items!: readonly GenericView[];
}

export class DosageFormView {
  @ApiProperty({ example: '片剂' }) form!: string;
  @ApiProperty({ example: 120 }) count!: number;
}

const Text =
  (description: string, max: number, required = false) =>
  (target: object, key: string) => {
    (required ? ApiProperty : ApiPropertyOptional)({ type: String, description, maxLength: max })(
      target,
      key,
    );
    if (!required) IsOptional()(target, key);
    IsString()(target, key);
    MaxLength(max)(target, key);
  };

/** A pack as it is typed; the rules of the import template apply. */
export class PackBody {
  @Text('医保编码', 120, true) code!: string;
  @Text('规格型号（耗材）', 400) model?: string;
  @Text('最小计价单位', 20, true) baseUnit!: string;
  @Text('包装单位', 20) packUnit?: string;
  @Text('包装数量，正整数', 20, true) unitsPerPack!: string;
  @Text('转换比；空则等于包装数量', 20) conversionFactor?: string;
  @Text('包装规格原文', 200) packText?: string;
  @Text('包装材质', 100) packMaterial?: string;
  @Text('药品本位码', 40) standardCode?: string;
  @Text('UDI-DI', 100) udiDi?: string;
  @Text('药品标识码（追溯码前 7 位）', 20) tracePrefix?: string;
}

/** A product as it is typed; every field is judged by the rules of the import template. */
export class ProductBody {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind!: ProductKind;
  @Text('通用名', 200, true) genericName!: string;
  @ApiPropertyOptional({ enum: CLASSES }) @IsOptional() @IsIn(CLASSES) volumeClass?: VolumeClass;
  @Text('ATC 编码', 20) atc?: string;
  @Text('商品名、产品名称', 200) productName?: string;
  @Text('剂型；西药、中成药必填', 60) dosageForm?: string;
  @Text('规格；西药、中成药必填', 200) strength?: string;
  @Text('上市许可持有人、注册人', 200, true) holderName!: string;
  @Text('持有人统一社会信用代码', 18) holderUscc?: string;
  @Text('生产企业', 200) manufacturerName?: string;
  @Text('批准文号、注册证号、备案号', 60) approvalNo?: string;
  @Text('批准日期 YYYY-MM-DD', 20) approvedOn?: string;
  @Text('有效期至 YYYY-MM-DD', 20) approvalExpiresOn?: string;
  @Text('撤销日期 YYYY-MM-DD', 20) withdrawnOn?: string;
  @Text('管理类别 I、II、III；耗材必填', 4) deviceClass?: string;
  @ApiPropertyOptional({ description: '高值医用耗材' }) @IsOptional() @IsBoolean() highValue?: boolean;
  @Text('变更原因', 500) reason?: string;

  @ApiProperty({ type: [PackBody], description: 'Packs to add or update, by code' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PackBody)
  packs!: PackBody[];
}

export class SavedProductView {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 2 }) version!: number;
}
