import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';

import { Database, Requires, SecondFactor, type Page } from '#platform';

import { GrantRole, RevokeRole } from '../../application/accounts.js';
import { permissionMatrix, roles } from '../queries/accounts.js';
import {
  GrantBody,
  MatrixPage,
  MatrixQuery,
  RevokeBody,
  RoleDeedView,
  RoleView,
  type MatrixRow,
} from './account.views.js';
import { matrixColumns, matrixSheetRow } from './columns.js';
import { exportList } from './export.js';
import { person } from './request.js';

/** Roles: what they allow, who holds them, and who held them on any past day (角色、权限矩阵). */
@ApiTags('roles')
@Controller()
export class RolesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(GrantRole) private readonly grantRole: GrantRole,
    @Inject(RevokeRole) private readonly revokeRole: RevokeRole,
  ) {}

  @Get('roles')
  @Requires('account.view')
  @ApiOkResponse({ type: [RoleView] })
  roles(): Promise<RoleView[]> {
    return this.database.read(roles);
  }

  /** By the security administrator, for every organisation. */
  @Post('accounts/:id/roles')
  @HttpCode(200)
  @Requires('role.grant')
  @SecondFactor()
  @ApiOkResponse({ type: RoleDeedView })
  grant(
    @Param('id', ParseUUIDPipe) accountId: string,
    @Body() { role, reason = null }: GrantBody,
  ): Promise<RoleDeedView> {
    return this.grantRole.execute({ accountId, role, reason }, person());
  }

  @Post('accounts/:id/roles/revocation')
  @HttpCode(200)
  @Requires('role.grant')
  @SecondFactor()
  @ApiOkResponse({ type: RoleDeedView })
  revoke(
    @Param('id', ParseUUIDPipe) accountId: string,
    @Body() { role, reason }: RevokeBody,
  ): Promise<RoleDeedView> {
    return this.revokeRole.execute({ accountId, role, reason }, person());
  }

  /** By an organisation's own administrator, for its own people and its own roles. */
  @Post('accounts/:id/staff-roles')
  @HttpCode(200)
  @Requires('staff-role.grant')
  @ApiOkResponse({ type: RoleDeedView })
  grantStaff(
    @Param('id', ParseUUIDPipe) accountId: string,
    @Body() { role, reason = null }: GrantBody,
  ): Promise<RoleDeedView> {
    return this.grantRole.execute({ accountId, role, reason }, person());
  }

  @Post('accounts/:id/staff-roles/revocation')
  @HttpCode(200)
  @Requires('staff-role.grant')
  @ApiOkResponse({ type: RoleDeedView })
  revokeStaff(
    @Param('id', ParseUUIDPipe) accountId: string,
    @Body() { role, reason }: RevokeBody,
  ): Promise<RoleDeedView> {
    return this.revokeRole.execute({ accountId, role, reason }, person());
  }

  @Get('permission-matrix')
  @Requires('audit.permission-matrix')
  @ApiOkResponse({ type: MatrixPage })
  matrix(@Query() query: MatrixQuery): Promise<Page<MatrixRow>> {
    return this.database.read((q) => permissionMatrix(q, query));
  }

  @Get('permission-matrix/export')
  @Requires('audit.permission-matrix')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  exportMatrix(@Query() query: MatrixQuery): Promise<StreamableFile> {
    const name = `权限矩阵${query.on === undefined ? '' : ` ${query.on}`}`;
    return exportList(this.database, {
      name,
      columns: matrixColumns,
      query,
      load: permissionMatrix,
      row: matrixSheetRow,
    });
  }
}
