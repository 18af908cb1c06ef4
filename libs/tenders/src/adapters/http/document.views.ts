import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** What travels with an uploaded file. */
export class DocumentFields {
  @ApiProperty({ example: '采购文件（正文）', description: 'Of a new document; a version keeps the title' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'Document of which the file is a version' })
  @IsOptional()
  @IsUUID()
  document?: string | undefined;
  @ApiPropertyOptional({ format: 'uuid', description: 'Draft of the amendment that brings the file' })
  @IsOptional()
  @IsUUID()
  amendment?: string | undefined;
}

export class DocumentVersionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty({ example: '采购文件.pdf' }) fileName!: string;
  @ApiProperty({ example: 'application/pdf' }) mediaType!: string;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty({ description: 'SHA-256 of the file, hexadecimal' }) sha256!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the amendment that brought it' })
  amendment!: number | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) amendmentId!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'Null while drafted' })
  publishedAt!: string | null;
}
/** A document of a round (采购文件). */
export class DocumentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '采购文件（正文）' }) title!: string;
  @ApiProperty({ type: [DocumentVersionView], description: 'Newest first' })
  versions!: DocumentVersionView[];
}
export class DocumentsView {
  @ApiProperty({ type: [DocumentView] }) items!: DocumentView[];
  @ApiProperty({ example: 52_428_800, description: 'Most bytes of a file' }) bytesMax!: number;
  @ApiProperty({ example: 30, description: 'Most documents of a round' }) countMax!: number;
}
export class AddedDocumentView {
  @ApiProperty({ format: 'uuid', description: 'The version' }) id!: string;
  @ApiProperty({ format: 'uuid' }) documentId!: string;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty() sha256!: string;
}
export class DroppedDocumentView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) documentId!: string;
}
